package org.bihuan.extension;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bihuan.problem.Problem;
import org.bihuan.row.Rows;
import org.bihuan.task.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of extensions. */
@Repository
public class Extensions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Extensions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The extensions of a problem, oldest first. What is unanswered when the problem ends has lapsed. */
    public List<Extension> of(String problem) {
        return jdbc.sql("""
                        select e.id, e.problem, e.from_due, e.asked_due, e.reason, a.name as asked_by, e.asked_unit, e.asked_at,
                            e.authority, e.granted_due, e.answer, d.meeting, d.held_on, e.decided_at,
                            case when e.outcome is null and p.ended_as is not null then 'lapsed' else e.outcome end as outcome
                        from extension e join person a on a.id = e.asked_by join problem p on p.id = e.problem
                            left join decision d on d.id = e.decision
                        where e.problem = ? order by e.id""").param(problem).query(Rows.of(Extension.class)).list();
    }

    /** The request that waits for its answer. */
    Optional<Extension> pending(String problem) {
        return of(problem).stream().filter(Extension::pending).findFirst();
    }

    void ask(Submission it, Problem problem, LocalDate newDue) {
        jdbc.sql("""
                        insert into extension (problem, from_due, asked_due, reason, asked_by, asked_unit, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        problem.id(),
                        problem.due(),
                        newDue,
                        it.fields().requiredText("reason"),
                        it.actor().person(),
                        it.actor().unit(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Who is to decide on the pending request. */
    public void authority(String problem, String authority) {
        jdbc.sql("update extension set authority = ? where problem = ? and outcome is null")
                .params(authority, problem)
                .update();
    }

    void answer(long id, String outcome, @Nullable LocalDate granted, @Nullable String answer, long decision) {
        jdbc.sql("""
                        update extension set outcome = ?, granted_due = ?, answer = ?, decision = ?, decided_at = ?
                        where id = ?""")
                .params(outcome, granted, answer, decision, clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
    }
}
