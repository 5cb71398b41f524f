package org.bihuan.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.organization.Units;
import org.bihuan.refusal.Invalid;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of commitments: at most one for each problem signed off. */
@Repository
public class Commitments {

    private static final String SELECT = """
            select c.id, p.matter, c.problem, p.title, c.promise, u.id as unit, %s as unit_name, c.due,
                c.original_due, c.state, c.made_on, c.report, c.evidence, c.ended_on
            from commitment c join problem p on p.id = c.problem join matter m on m.id = p.matter
            join unit l on l.id = p.lead_unit
            join unit u on u.id = case when c.state in ('kept', 'broken') then l.id else coalesce(l.successor, l.id) end\s""".formatted(Units.nameOn("c.ended_on"));

    private final JdbcClient jdbc;

    Commitments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A commitment.
     *
     * @param unit whoever is to keep it, or had to while it ran
     * @param state proposed until the problem is closed, then open, kept or broken
     * @param originalDue the date first promised; never changes
     * @param report what the unit last reported of it
     */
    public record Commitment(
            String id,
            String matter,
            String problem,
            String title,
            String promise,
            String unit,
            String unitName,
            LocalDate due,
            LocalDate originalDue,
            String state,
            @Nullable LocalDate madeOn,
            @Nullable String report,
            int evidence,
            @Nullable LocalDate endedOn) {}

    /** Which commitments are asked for; nothing where it does not matter. */
    public record Question(
            @Nullable String state,
            @Nullable LocalDate dueBefore,
            @Nullable String matter,
            @Nullable String after,
            int limit) {}

    /** What is promised if the problem is signed off, in place of what was proposed before. */
    public void propose(String problem, String promise, LocalDate due) {
        discard(problem);
        jdbc.sql("""
                        insert into commitment (id, problem, promise, due, original_due, state)
                        values (?, ?, ?, ?, ?, 'proposed')""").params("C-" + problem, problem, promise, due, due).update();
    }

    /** Forgets what was proposed; what was made stays. */
    public void discard(String problem) {
        jdbc.sql("delete from commitment where problem = ? and state = 'proposed'")
                .param(problem)
                .update();
    }

    /** The commitment of a problem that has one. */
    public Commitment of(String problem) {
        return jdbc.sql(SELECT + "where c.problem = ?")
                .param(problem)
                .query(Rows.of(Commitment.class))
                .single();
    }

    void made(String id, LocalDate on) {
        jdbc.sql("update commitment set state = 'open', made_on = ? where id = ? and state = 'proposed'")
                .params(on, id)
                .update();
    }

    void reported(String id, String report, int evidence) {
        jdbc.sql("update commitment set report = ?, evidence = evidence + ? where id = ?")
                .params(report, evidence, id)
                .update();
    }

    void moved(String id, LocalDate due) {
        jdbc.sql("update commitment set due = ? where id = ?").params(due, id).update();
    }

    void ended(String id, String state, LocalDate on) {
        jdbc.sql("update commitment set state = ?, ended_on = ? where id = ? and state = 'open'")
                .params(state, on, id)
                .update();
    }

    /** Those made about problems the actor may see, soonest due first. */
    public List<Commitment> page(Actor actor, Question it) {
        Sight.Condition sight = Sight.parts(actor);
        var sql = new StringBuilder(SELECT)
                .append("where c.state <> 'proposed' and ")
                .append(sight.sql());
        var parameters = new ArrayList<Object>(sight.parameters());
        add(sql, parameters, " and c.state = ?", it.state());
        add(sql, parameters, " and c.due < ?", it.dueBefore());
        add(sql, parameters, " and p.matter = ?", it.matter());
        if (it.after() != null) {
            LocalDate due = due(it.after());
            sql.append(" and (c.due > ? or (c.due = ? and c.id > ?))");
            parameters.addAll(List.of(due, due, it.after()));
        }
        parameters.add(it.limit());
        return jdbc.sql(sql.append(" order by c.due, c.id fetch first ? rows only")
                        .toString())
                .params(parameters)
                .query(Rows.of(Commitment.class))
                .list();
    }

    private LocalDate due(String after) {
        return jdbc.sql("select due from commitment where id = ?")
                .param(after)
                .query(LocalDate.class)
                .optional()
                .orElseThrow(() -> Invalid.field("after", "page.after", after));
    }

    private static void add(StringBuilder sql, List<Object> parameters, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            parameters.add(value);
        }
    }
}
