package org.bihuan.escalation;

import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many ladders there are, over what the reader may see; a ladder counts once a paper has been issued. */
@Repository
public class EscalationStatistics {

    private static final String SUMS = """
            coalesce(sum(case when e.ended_on is null then 1 else 0 end), 0) as open,
                coalesce(sum(case when e.ended_on is null then 0 else 1 end), 0) as ended
            from escalation e join problem p on p.id = e.problem join matter m on m.id = e.matter\s""";

    private final JdbcClient jdbc;

    EscalationStatistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ladders by the highest measure issued. */
    public record ByTier(String tier, long open, long ended) {}

    /** Ladders by the lead unit of the problem. */
    public record OfUnit(String unit, String name, long open, long ended) {}

    /** Counts by tier, the most frequent first. */
    public List<ByTier> byTier(Actor actor) {
        Sight.Condition sight = Sight.parts(actor);
        return jdbc.sql("select e.tier, " + SUMS + "where e.tier is not null and " + sight.sql()
                        + " group by e.tier order by count(*) desc, e.tier")
                .params(sight.parameters())
                .query(Rows.of(ByTier.class))
                .list();
    }

    /** Counts by unit, the most frequent first. */
    public List<OfUnit> byUnit(Actor actor) {
        Sight.Condition sight = Sight.parts(actor);
        return jdbc.sql("select p.lead_unit as unit, u.name, " + SUMS
                        + "join unit u on u.id = p.lead_unit where e.tier is not null and " + sight.sql()
                        + " group by p.lead_unit, u.name order by count(*) desc, p.lead_unit")
                .params(sight.parameters())
                .query(Rows.of(OfUnit.class))
                .list();
    }
}
