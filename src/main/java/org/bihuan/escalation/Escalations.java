package org.bihuan.escalation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.organization.Units;
import org.bihuan.row.Rows;
import org.bihuan.task.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of ladders. A problem has one open at a time; that is checked with its matter's row locked. */
@Repository
public class Escalations {

    /** None of them is ever without: joined so that H2 begins with the ladders, which are few, and not with all problems. */
    private static final String SELECT = """
            select e.id, e.matter, e.problem, p.title, p.lead_unit as unit, %s as unit_name, e.asked, e.tier, e.reason,
                e.opened_on, e.ended_on, e.outcome, %%s as inside
            from escalation e left join problem p on p.id = e.problem left join matter m on m.id = e.matter
                left join unit u on u.id = p.lead_unit\s""".formatted(Units.nameOn("e.ended_on"));

    /** Whoever is not inside sees a ladder once a paper has been issued; what is only proposed is the congress's draft. */
    private static final String SEEN = " and (e.tier is not null or %s)";

    private final JdbcClient jdbc;

    Escalations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What to list.
     *
     * @param unit lead unit of the problem
     * @param tier the highest tier issued
     */
    public record Question(
            @Nullable String unit,
            @Nullable String tier,
            @Nullable Boolean open,
            @Nullable Long before,
            int limit) {}

    /** The open ladder of a problem. */
    Optional<Escalation> open(String problem) {
        return jdbc.sql(SELECT.formatted("true") + "where e.problem = ? and e.ended_on is null")
                .param(problem)
                .query(Rows.of(Escalation.class))
                .optional();
    }

    /** The open ladder of a problem, for what is drawn within it. */
    Escalation running(String problem) {
        return open(problem).orElseThrow(() -> new IllegalStateException(problem + " has no open escalation"));
    }

    /** The measure proposed last in the open ladder of a problem. */
    public Tier asked(String problem) {
        return Tier.of(running(problem).asked());
    }

    void begin(Submission it, Tier asked, String reason) {
        jdbc.sql("""
                        insert into escalation (congress, matter, problem, asked, reason, opened_by, opened_on)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        it.actor().congress(),
                        it.matter(),
                        it.requiredProblem(),
                        asked.word(),
                        reason,
                        it.actor().person(),
                        it.today())
                .update();
    }

    void ask(long id, Tier tier) {
        jdbc.sql("update escalation set asked = ? where id = ?")
                .params(tier.word(), id)
                .update();
    }

    void issued(long id, Tier tier) {
        jdbc.sql("update escalation set tier = ? where id = ?")
                .params(tier.word(), id)
                .update();
    }

    /** Ends the open ladder of a problem, if there is one. */
    void end(String problem, String outcome, LocalDate on) {
        jdbc.sql("update escalation set ended_on = ?, outcome = ? where problem = ? and ended_on is null")
                .params(on, outcome, problem)
                .update();
    }

    /** The newest ladder of a problem that the actor may see. */
    public Optional<Escalation> latest(Actor actor, String problem) {
        return read(actor, "e.problem = ?", List.of(problem), " order by e.id desc fetch first 1 row only").stream()
                .findFirst();
    }

    /** All ladders of a problem that the actor may see, oldest first. */
    public List<Escalation> ofProblem(Actor actor, String problem) {
        return read(actor, "e.problem = ?", List.of(problem), " order by e.id");
    }

    /** All ladders of a matter's problems that the actor may see, newest first. */
    public List<Escalation> ofMatter(Actor actor, String matter) {
        Sight.Condition sight = Sight.parts(actor);
        var parameters = new ArrayList<Object>(sight.parameters());
        parameters.add(matter);
        return read(actor, sight.sql() + " and e.matter = ?", parameters, " order by e.id desc");
    }

    /** A page of the ladders the actor may see, newest first. */
    public List<Escalation> page(Actor actor, Question it) {
        Sight.Condition sight = Sight.parts(actor);
        var sql = new StringBuilder(sight.sql());
        var parameters = new ArrayList<Object>(sight.parameters());
        if (it.unit() != null) {
            sql.append(" and p.lead_unit = ?");
            parameters.add(it.unit());
        }
        if (it.tier() != null) {
            sql.append(" and e.tier = ?");
            parameters.add(it.tier());
        }
        if (it.open() != null) {
            sql.append(it.open() ? " and e.ended_on is null" : " and e.ended_on is not null");
        }
        sql.append(" and e.id < ?");
        parameters.add(it.before() == null ? Long.MAX_VALUE : it.before());
        return read(actor, sql.toString(), parameters, " order by e.id desc fetch first " + it.limit() + " rows only");
    }

    private List<Escalation> read(Actor actor, String where, List<Object> values, String order) {
        // Said plainly for whoever sees everything from inside.
        Sight.Condition inside =
                Sight.wholeCongress(actor) ? new Sight.Condition("true", List.of()) : Sight.insideProblems(actor);
        var parameters = new ArrayList<>(inside.parameters());
        parameters.addAll(values);
        parameters.addAll(inside.parameters());
        return jdbc.sql(SELECT.formatted(inside.sql()) + "where " + where + SEEN.formatted(inside.sql()) + order)
                .params(parameters)
                .query(Rows.of(Escalation.class))
                .list();
    }
}
