package org.bihuan.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.organization.Units;
import org.bihuan.refusal.Missing;
import org.bihuan.row.Marks;
import org.bihuan.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The register of problems, to be read. What changes in it is written where it happens: {@link ProblemList}, {@link Assignments}, {@link Answers},
 * {@link ProblemClock}, {@link Verdicts}, {@link Endings}.
 */
@Repository
public class Problems {

    /** Statuses in which nothing is asked of anybody any more. */
    public static final String ENDED = "('closed', 'withdrawn', 'merged', 'split', 'reportedClosed')";

    private static final String PARTS =
            "from problem x where p.status = 'split' and x.matter = p.matter and x.lineage like '%/' || p.id || '/%'";

    /** Whether a part of a split problem still runs, at any depth. */
    static final String PARTS_RUN = "exists (select 1 " + PARTS + " and x.status not in " + ENDED + ")";

    /** Whether a part of a split problem was signed off. */
    static final String PARTS_CLOSED = "exists (select 1 " + PARTS + " and x.status = 'closed')";

    static final String SELECT = """
            select p.*, %3$s as lead_unit_name,
                exists (select 1 from extension e where e.problem = p.id and e.outcome is null) as extension_requested,
                case when p.status = 'split' then (select count(*) %1$s and x.status not in %2$s) else 0 end as parts_open,
                case when p.status = 'split' then (select count(*) %1$s and x.status = 'closed') else 0 end as parts_closed
            from problem p join matter m on m.id = p.matter join unit u on u.id = p.lead_unit\s""".formatted(PARTS, ENDED, Units.nameOn("p.ended_on"));

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    Problems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A problem, for whoever already has it in sight. */
    public Problem get(String id) {
        return jdbc.sql(SELECT + "where p.id = ?")
                .param(id)
                .query(Rows.of(Problem.class))
                .single();
    }

    /** Whether one of these units assists with a problem. */
    public boolean assists(List<String> units, String problem) {
        return assisting(problem).stream().anyMatch(units::contains);
    }

    /**
     * A problem the actor may see.
     *
     * @throws Missing if there is none, or none in his sight
     */
    public Problem visible(Actor actor, String id) {
        Sight.Condition sight = Sight.problems(actor);
        var parameters = new ArrayList<Object>(List.of(id));
        parameters.addAll(sight.parameters());
        return jdbc.sql(SELECT + "where p.id = ? and " + sight.sql())
                .params(parameters)
                .query(Rows.of(Problem.class))
                .optional()
                .orElseThrow(() -> new Missing(id));
    }

    /** These problems in this order, for whoever already has them in sight. */
    List<Problem> inOrder(List<String> ids) {
        var found = new HashMap<String, Problem>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            jdbc.sql(SELECT + "where p.id in (" + Marks.of(some) + ")")
                    .params(some)
                    .query(Rows.of(Problem.class))
                    .list()
                    .forEach(it -> found.put(it.id(), it));
        }
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Ids of a matter's problems that were issued and have not ended, in the list's order. */
    List<String> running(String matter) {
        return jdbc.sql("select id from problem where matter = ? and status <> 'draft' and status not in " + ENDED
                        + " order by seq, cycle")
                .param(matter)
                .query(String.class)
                .list();
    }

    /** Ids of a matter's problems in one of these states, in the list's order. */
    List<String> of(String matter, List<String> statuses) {
        var parameters = new ArrayList<Object>(List.of(matter));
        parameters.addAll(statuses);
        return jdbc.sql("select id from problem where matter = ? and status in (%s) order by seq, cycle"
                        .formatted(Marks.of(statuses)))
                .params(parameters)
                .query(String.class)
                .list();
    }

    /** The problems split off from this one, in the list's order. */
    public List<Problem> parts(String id) {
        return jdbc.sql(SELECT + "where p.parent = ? order by p.seq, p.cycle")
                .param(id)
                .query(Rows.of(Problem.class))
                .list();
    }

    /** Ids of the units that assist. */
    public List<String> assisting(String id) {
        return jdbc.sql("select unit from problem_unit where problem = ? order by unit")
                .param(id)
                .query(String.class)
                .list();
    }
}
