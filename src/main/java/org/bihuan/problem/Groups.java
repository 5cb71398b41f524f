package org.bihuan.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.deadline.Light;
import org.bihuan.organization.Sight.Condition;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the rows of a question by group: lights are asked of what is open alone, and parts of what was split alone. */
final class Groups {

    private final JdbcClient jdbc;
    private final ProblemQuery query;
    private final Condition where;

    /** @param where the question, narrowed */
    Groups(JdbcClient jdbc, ProblemQuery query, Condition where) {
        this.jdbc = jdbc;
        this.query = query;
        this.where = where;
    }

    private record All(String id, long problems, long closed, long late) {}

    private record Open(
            String id,
            long red,
            long yellow,
            long green,
            @Nullable LocalDate oldest) {}

    private record Split(String id, long closed) {}

    private record Name(String id, String name) {}

    /**
     * The groups, in no order.
     *
     * @param names where names are read by the column {@code id}
     */
    List<LedgerFigures.Group> by(String column, String names) {
        List<All> all = read(
                column,
                "count(*) as problems, sum(case when p.status = 'closed' then 1 else 0 end) as closed,"
                        + " sum(case when p.ended_on is null then 0 when p.closed_on > p.due then 1 else 0 end) as late",
                List.of(),
                ProblemConditions.plain("1 = 1"),
                All.class);
        Map<String, Open> open = new HashMap<>();
        open(column).forEach(it -> open.put(it.id, it));
        Map<String, Long> split = new HashMap<>();
        read(
                        column,
                        "count(*) as closed",
                        List.of(),
                        ProblemConditions.all(
                                ProblemConditions.plain("p.status = 'split'"), ProblemConditions.status("closed")),
                        Split.class)
                .forEach(it -> split.put(it.id, it.closed));
        Map<String, String> named = new HashMap<>();
        jdbc.sql(names + " where id = any(?)")
                .param(all.stream().map(All::id).toArray(String[]::new))
                .query(Rows.of(Name.class))
                .list()
                .forEach(it -> named.put(it.id, it.name));
        var none = new Open("", 0, 0, 0, null);
        return all.stream()
                .map(it -> {
                    Open lights = open.getOrDefault(it.id, none);
                    return new LedgerFigures.Group(
                            it.id,
                            named.getOrDefault(it.id, it.id),
                            it.problems,
                            lights.red,
                            lights.yellow,
                            lights.green,
                            it.closed + split.getOrDefault(it.id, 0L),
                            it.late,
                            lights.oldest);
                })
                .toList();
    }

    private List<Open> open(String column) {
        var sums = new StringBuilder();
        var parameters = new ArrayList<Object>();
        for (Light light : List.of(Light.RED, Light.YELLOW, Light.GREEN)) {
            Condition shown = ProblemConditions.light(light, query.today(), query.yellowDays());
            sums.append("sum(case when ").append(shown.sql()).append(" then 1 else 0 end) as ");
            sums.append(light.word()).append(", ");
            parameters.addAll(shown.parameters());
        }
        sums.append("min(case");
        for (Light light : List.of(Light.RED, Light.YELLOW)) {
            Condition shown = ProblemConditions.light(light, query.today(), query.yellowDays());
            sums.append(" when ").append(shown.sql()).append(" then p.due");
            parameters.addAll(shown.parameters());
        }
        sums.append(" end) as oldest");
        return read(column, sums.toString(), parameters, ProblemConditions.OPEN, Open.class);
    }

    private <T extends Record> List<T> read(
            String column, String sums, List<Object> first, Condition rows, Class<T> as) {
        Condition mine = ProblemConditions.all(where, rows);
        var parameters = new ArrayList<>(first);
        parameters.addAll(mine.parameters());
        return jdbc.sql("select " + column + " as id, " + sums + " from problem p where " + mine.sql() + " group by "
                        + column)
                .params(parameters)
                .query(Rows.of(as))
                .list();
    }
}
