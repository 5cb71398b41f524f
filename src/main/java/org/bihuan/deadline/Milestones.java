package org.bihuan.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days on which a matter or one of its problems reached the events that deadlines count from. */
@Component
public class Milestones {

    private static final String WHOLE_MATTER = "";

    private final JdbcClient jdbc;

    Milestones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records the day of an event; a second time replaces the first. Call it with the matter's row locked: two inserts of one
     * event would otherwise collide.
     *
     * @param problem id of the problem, or null for the matter itself
     */
    public void reached(String matter, @Nullable String problem, Event event, LocalDate day) {
        String of = problem == null ? WHOLE_MATTER : problem;
        int updated = jdbc.sql("update milestone set reached_on = ? where matter = ? and problem = ? and event = ?")
                .params(day, matter, of, event.word())
                .update();
        if (updated == 0) {
            jdbc.sql("insert into milestone (matter, problem, event, reached_on) values (?, ?, ?, ?)")
                    .params(matter, of, event.word(), day)
                    .update();
        }
    }

    /** Takes back what was reached; a matter's day, where there is one, counts for the problem again. */
    public void notReached(String matter, String problem, Event event) {
        jdbc.sql("delete from milestone where matter = ? and problem = ? and event = ?")
                .params(matter, problem, event.word())
                .update();
    }

    /** The day the problem itself reached an event, whatever its matter did. */
    public Optional<LocalDate> own(String matter, String problem, Event event) {
        return jdbc.sql("select reached_on from milestone where matter = ? and problem = ? and event = ?")
                .params(matter, problem, event.word())
                .query(LocalDate.class)
                .optional();
    }

    /**
     * The day of an event: the problem's own, else the matter's.
     *
     * @param problem id of the problem, or null to ask the matter only
     */
    public Optional<LocalDate> find(String matter, @Nullable String problem, Event event) {
        // The empty problem sorts before every id, so the problem's own row comes first in descending order.
        return jdbc.sql("select reached_on from milestone where matter = ? and problem in (?, '') and event = ?"
                        + " order by problem desc fetch first 1 row only")
                .params(matter, problem == null ? WHOLE_MATTER : problem, event.word())
                .query(LocalDate.class)
                .optional();
    }
}
