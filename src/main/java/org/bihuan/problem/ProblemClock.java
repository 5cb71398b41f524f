package org.bihuan.problem;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.bihuan.deadline.KeptDue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A problem's clock: when it and the next report are due, extended, stopped, urged. */
@Repository
public class ProblemClock {

    private final ProblemRow row;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProblemClock(ProblemRow row, JdbcClient jdbc, Clock clock) {
        this.row = row;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Sets when it is due. The first date stays beside every later one, and all of them are kept with since when. */
    public void due(String id, KeptDue due) {
        row.set(
                id,
                "original_due = coalesce(original_due, ?), due = ?, due_zh = ?, due_en = ?, due_basis = ?",
                due.date(),
                due.date(),
                due.zh(),
                due.en(),
                due.basis());
        keep(id, due.date());
    }

    /** The same for a date that somebody named. How an earlier one was computed stays, without being this one's basis. */
    void moved(String id, LocalDate due) {
        row.set(id, "original_due = coalesce(original_due, ?), due = ?, due_basis = null", due, due);
        keep(id, due);
    }

    private void keep(String id, @Nullable LocalDate due) {
        jdbc.sql("insert into problem_date (problem, due, set_at) values (?, ?, ?)")
                .params(id, due, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Its date was extended once more. */
    public void extended(String id) {
        row.set(id, "extensions = extensions + 1");
    }

    /** When the next report on progress is due. */
    public void progressDue(String id, @Nullable LocalDate due) {
        row.set(id, "progress_due = ?", due);
    }

    /** Since when its clock stands still; nothing once it goes again. */
    public void suspended(String id, @Nullable LocalDate since) {
        row.set(id, "suspended_on = ?", since);
    }

    /** The committee has urged the unit. */
    public void urged(String id) {
        row.set(id, "urges = urges + 1");
    }
}
