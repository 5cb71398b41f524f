package org.bihuan.problem;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bihuan.organization.Sight.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A row of a statistical table.
 *
 * @param key what it stands for; {@link Cut#NONE} for those without
 * @param label its name, where it has one
 */
public record Tally(String key, @Nullable String label, Map<Figure, Long> counts) {

    /** One count of it; one that was not asked for is nought. */
    public long of(Figure figure) {
        return counts.getOrDefault(figure, 0L);
    }

    static List<Tally> of(
            JdbcClient jdbc,
            ProblemQuery asked,
            TallyBy by,
            List<Figure> figures,
            Function<Condition, List<String>> ids) {
        ProblemQuery query = (by == TallyBy.EXTENSIONS ? asked.amongParts() : asked).narrowed(ids);
        var inner = new StringBuilder();
        var outer = new StringBuilder();
        var parameters = new ArrayList<Object>();
        for (Figure figure : figures) {
            Condition condition = query.counted(figure);
            inner.append(", case when ")
                    .append(condition.sql())
                    .append(" then 1 else 0 end as n")
                    .append(figure.ordinal());
            outer.append(", coalesce(sum(x.n").append(figure.ordinal()).append("), 0)");
            parameters.addAll(condition.parameters());
        }
        Condition where = query.where();
        parameters.addAll(where.parameters());
        String sql = "select x.k, max(x.l)" + outer + " from (select " + by.key + " as k, " + by.label + " as l" + inner
                + " from problem p join matter m on m.id = p.matter join unit u on u.id = p.lead_unit where "
                + where.sql()
                + " and " + Figure.BASE + ") x group by x.k order by x.k";
        RowMapper<Tally> mapper = (row, n) -> {
            var counts = new EnumMap<Figure, Long>(Figure.class);
            for (int i = 0; i < figures.size(); i++) {
                counts.put(figures.get(i), row.getLong(i + 3));
            }
            return new Tally(row.getString(1), row.getString(2), counts);
        };
        return jdbc.sql(sql).params(parameters).query(mapper).list();
    }
}
