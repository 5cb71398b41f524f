package org.bihuan.problem;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.deadline.DueDate;
import org.bihuan.deadline.DueKeeper;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Due dates of problems that still run. */
@Component
public class ProblemDates {

    private final JdbcClient jdbc;
    private final ProblemClock problemClock;
    private final Milestones milestones;
    private final DueKeeper keeper;

    ProblemDates(JdbcClient jdbc, ProblemClock problemClock, Milestones milestones, DueKeeper keeper) {
        this.jdbc = jdbc;
        this.problemClock = problemClock;
        this.milestones = milestones;
        this.keeper = keeper;
    }

    /**
     * A running problem with a due date.
     *
     * @param dueBasis what it was computed from; nothing where somebody named the date
     */
    public record Dated(
            String id,
            String congress,
            String matter,
            String title,
            LocalDate due,
            @Nullable String dueBasis) {}

    /** All running problems with a due date, in the order of the matters. */
    public List<Dated> running() {
        return jdbc.sql("""
                        select id, congress, matter, title, due, due_basis from problem
                        where due is not null and status <> 'draft' and status not in %s order by matter, seq, cycle""".formatted(Problems.ENDED))
                .query(Rows.of(Dated.class))
                .list();
    }

    /** Sets when it is due; the first date stays. Call it with the matter's row locked. */
    public void set(Dated problem, DueDate due) {
        problemClock.due(problem.id(), keeper.kept(due));
        milestones.reached(problem.matter(), problem.id(), Event.DUE, due.date());
    }
}
