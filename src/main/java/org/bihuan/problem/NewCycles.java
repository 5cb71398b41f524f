package org.bihuan.problem;

import java.time.LocalDate;
import java.util.Optional;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** New cycles of closed problems that came back. The closed one keeps its row, its closure and its record as they are. */
@Repository
public class NewCycles {

    private final JdbcClient jdbc;

    NewCycles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The new cycle of a closed problem, unless it was withdrawn. */
    public Optional<String> of(String closed) {
        return jdbc.sql("select id from problem where previous = ? and status <> 'withdrawn'")
                .param(closed)
                .query(String.class)
                .optional();
    }

    /**
     * Drafts a new cycle on the list of another matter: the same words, the same units, a limit of its own. In the place of a
     * unit that was merged stands its successor. The matter's row is locked already.
     *
     * @param due the new limit; nothing leaves it to the rule book
     * @return its id
     * @throws Refused if the problem is not closed, or has a new cycle that was not withdrawn
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String draft(String matter, String closed, @Nullable LocalDate due) {
        String status = jdbc.sql("select status from problem where id = ? for update")
                .param(closed)
                .query(String.class)
                .single();
        if (!status.equals("closed")) {
            throw Refused.because("cycle.open", closed);
        }
        of(closed).ifPresent(next -> {
            throw Refused.because("cycle.next", closed, next);
        });
        int seq = jdbc.sql("select coalesce(max(seq), 0) + 1 from problem where matter = ?")
                .param(matter)
                .query(Integer.class)
                .single();
        String id = matter + "-" + seq;
        jdbc.sql("""
                        insert into problem (id, matter, congress, seq, cycle, previous, title, detail, requirement, type, grade,
                            category, article, location, amount, attributes, lead_unit, status, due_class, due, original_due)
                        select cast(? as varchar(50)), cast(? as varchar(40)), congress, cast(? as integer), cycle + 1, id, title,
                            detail, requirement, type, grade, category, article, location, amount, attributes,
                            (select coalesce(u.successor, u.id) from unit u where u.id = lead_unit), 'draft',
                            cast(? as varchar(20)), cast(? as date), cast(? as date)
                        from problem where id = ?""")
                .params(id, matter, seq, due == null ? "none" : "date", due, due, closed)
                .update();
        jdbc.sql(
                        "insert into problem_unit (problem, unit) select distinct cast(? as varchar(50)), coalesce(u.successor, u.id)"
                                + " from problem_unit x join unit u on u.id = x.unit join problem p on p.id = cast(? as varchar(50))"
                                + " where x.problem = ? and coalesce(u.successor, u.id) <> p.lead_unit")
                .params(id, id, closed)
                .update();
        return id;
    }
}
