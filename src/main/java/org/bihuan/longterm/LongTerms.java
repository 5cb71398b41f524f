package org.bihuan.longterm;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bihuan.row.Rows;
import org.bihuan.task.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The register of continuing rectification and its stages. */
@Repository
public class LongTerms {

    private final JdbcClient jdbc;
    private final Clock clock;

    LongTerms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All there was of a problem, oldest first. */
    public List<LongTerm> of(String problem) {
        return jdbc.sql("""
                        select l.id, l.problem, l.basis, l.goals, l.review_on, l.expected_on, l.reason, l.authority, l.outcome,
                            l.answer, d.meeting, l.ended_on
                        from long_term l left join decision d on d.id = l.decision where l.problem = ? order by l.id""").param(problem).query(Rows.of(LongTerm.class)).list();
    }

    /** The stages of one, in their order. */
    public List<LongTerm.Stage> stages(long longTerm) {
        return jdbc.sql("""
                        select n, goal, review_on, reported_on, woken_on, reviewed_on, outcome from long_term_stage
                        where long_term = ? order by n""")
                .param(longTerm)
                .query(Rows.of(LongTerm.Stage.class))
                .list();
    }

    /** Goal and review as the decision on sign-off set them, if it did. */
    Optional<Begun> begun(String problem) {
        return jdbc.sql("""
                        select d.goal, d.review_on from problem p join decision d on d.id = p.decision
                        where p.id = ? and d.goal is not null and d.review_on is not null""").param(problem).query(Rows.of(Begun.class)).optional();
    }

    /** What was decided when a problem was not signed off but turned to continuing rectification. */
    record Begun(String goal, LocalDate reviewOn) {}

    /** The application that waits for its answer. */
    public Optional<LongTerm> pending(String problem) {
        return of(problem).stream().filter(LongTerm::pending).findFirst();
    }

    LongTerm running(String problem) {
        return of(problem).stream()
                .filter(LongTerm::running)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(problem + " is not in continuing rectification"));
    }

    long add(Submission it, String basis, LocalDate reviewOn, LocalDate expectedOn) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into long_term (problem, basis, goals, review_on, expected_on, reason, asked_by, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        it.requiredProblem(),
                        basis,
                        it.fields().requiredText("stageGoals"),
                        reviewOn,
                        expectedOn,
                        it.fields().text("reason").orElse(null),
                        it.actor().person(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    /** Who is to decide on the pending application. */
    void authority(String problem, String authority) {
        jdbc.sql("update long_term set authority = ? where problem = ? and outcome is null")
                .params(authority, problem)
                .update();
    }

    void answer(long id, String outcome, LocalDate reviewOn, @Nullable String answer, @Nullable Long decision) {
        jdbc.sql("""
                        update long_term set outcome = ?, review_on = ?, answer = ?, decision = ?, decided_at = ?
                        where id = ?""")
                .params(outcome, reviewOn, answer, decision, clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
    }

    void ended(long id, LocalDate on) {
        jdbc.sql("update long_term set ended_on = ? where id = ?")
                .params(on, id)
                .update();
    }

    void addStage(long longTerm, String goal, LocalDate reviewOn) {
        jdbc.sql("""
                        insert into long_term_stage (long_term, n, goal, review_on)
                        select cast(? as bigint), 1 + count(*), cast(? as text), cast(? as date)
                        from long_term_stage where long_term = ?""").params(longTerm, goal, reviewOn, longTerm).update();
    }

    void stage(long longTerm, String set, Object... values) {
        var parameters = new java.util.ArrayList<>(List.of(values));
        parameters.add(longTerm);
        jdbc.sql("update long_term_stage set " + set + " where long_term = ? and reviewed_on is null")
                .params(parameters)
                .update();
    }

    /** A problem whose review is due. */
    record Awaited(String problem, String matter, LocalDate reviewOn) {}

    /** The problems whose review day has come while the stage is neither reported nor woken. */
    List<Awaited> due(LocalDate today) {
        return jdbc.sql("""
                        select l.problem, p.matter, s.review_on
                        from long_term_stage s join long_term l on l.id = s.long_term join problem p on p.id = l.problem
                        where s.review_on <= ? and s.reported_on is null and s.woken_on is null and s.reviewed_on is null
                            and l.ended_on is null and p.status = 'longTerm'
                        order by s.review_on, l.problem""").param(today).query(Rows.of(Awaited.class)).list();
    }
}
