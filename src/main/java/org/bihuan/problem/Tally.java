package org.bihuan.problem;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bihuan.organization.Sight;
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

    /** What both count, under this key. */
    Tally with(Tally more) {
        var sums = new EnumMap<Figure, Long>(Figure.class);
        sums.putAll(counts);
        more.counts.forEach((figure, count) -> sums.merge(figure, count, Long::sum));
        return new Tally(key, label == null ? more.label : label, sums);
    }

    /** The rows of a table; what only rows of other tables tell is counted from there. */
    static List<Tally> of(JdbcClient jdbc, ProblemQuery asked, TallyBy by, List<Figure> figures, Lookup ids) {
        ProblemQuery query = by == TallyBy.EXTENSIONS ? asked.amongParts() : asked;
        if (by == TallyBy.DEGREE_AND_SATISFACTION) {
            return voted(jdbc, query, figures, of(jdbc, query, TallyBy.DEGREE, figures, ids), ids);
        }
        Map<String, Tally> rows = read(
                jdbc,
                query.narrowed(ids),
                by,
                figures.stream().filter(it -> !it.lookingBack()).toList());
        List<Figure> looks = figures.stream().filter(Figure::lookingBack).toList();
        if (!looks.isEmpty()) {
            read(jdbc, query.and(Narrowing.lookedBack()).narrowed(ids), by, looks)
                    .forEach((key, it) -> rows.merge(key, it, Tally::with));
        }
        return List.copyOf(rows.values());
    }

    /**
     * Votes are looked for in those matters alone in which there was one.
     *
     * @param degrees the same question by degree
     */
    static List<Tally> voted(
            JdbcClient jdbc, ProblemQuery query, List<Figure> figures, List<Tally> degrees, Lookup ids) {
        Map<String, Tally> votes =
                read(jdbc, query.and(Narrowing.voted()).narrowed(ids), TallyBy.DEGREE_AND_SATISFACTION, figures);
        var rest = new HashMap<String, Map<Figure, Long>>();
        for (Tally it : votes.values()) {
            Map<Figure, Long> counted = rest.computeIfAbsent(degree(it), key -> new EnumMap<>(Figure.class));
            it.counts.forEach((figure, count) -> counted.merge(figure, count, Long::sum));
        }
        for (Tally all : degrees) {
            var without = new EnumMap<Figure, Long>(Figure.class);
            Map<Figure, Long> with = rest.getOrDefault(all.key, Map.of());
            all.counts.forEach((figure, count) -> without.put(figure, count - with.getOrDefault(figure, 0L)));
            votes.merge(all.key + " " + Cut.NONE, new Tally(all.key + " " + Cut.NONE, all.label, without), Tally::with);
        }
        return List.copyOf(votes.values());
    }

    private static String degree(Tally it) {
        return it.key.substring(0, it.key.indexOf(' '));
    }

    private static Map<String, Tally> read(JdbcClient jdbc, ProblemQuery query, TallyBy by, List<Figure> figures) {
        var sums = new StringBuilder();
        var parameters = new ArrayList<Object>();
        for (Figure figure : figures) {
            Condition condition = figure.among(query.actor(), query.today());
            sums.append(", sum(case when ").append(condition.sql()).append(" then 1 else 0 end)");
            parameters.addAll(condition.parameters());
        }
        Condition where = query.where();
        parameters.addAll(where.parameters());
        // Whoever reads the whole congress takes part in all of it, and nothing is asked of the matter.
        String matter = Sight.wholeCongress(query.actor()) ? "" : " join matter m on m.id = p.matter";
        String sql = "select " + by.key + ", max(" + by.label + ")" + sums + " from problem p" + matter + " where "
                + where.sql() + " and " + Figure.BASE + by.grouped();
        RowMapper<Tally> mapper = (row, n) -> {
            var counts = new EnumMap<Figure, Long>(Figure.class);
            for (int i = 0; i < figures.size(); i++) {
                counts.put(figures.get(i), row.getLong(i + 3));
            }
            return new Tally(row.getString(1), row.getString(2), counts);
        };
        var rows = new TreeMap<String, Tally>();
        jdbc.sql(sql).params(parameters).query(mapper).list().forEach(it -> rows.put(it.key, it));
        return named(jdbc, by, rows);
    }

    /** The same with names, which are asked of the rows of the table and not of each row of the register. */
    static Map<String, Tally> named(JdbcClient jdbc, TallyBy by, Map<String, Tally> rows) {
        if (by.names == null || rows.isEmpty()) {
            return rows;
        }
        var names = new HashMap<String, String>();
        jdbc.sql(by.names + " = any(?)")
                .param(rows.keySet().toArray(String[]::new))
                .query((row, n) -> names.put(row.getString(1), row.getString(2)))
                .list();
        rows.replaceAll((key, it) -> new Tally(key, names.get(key), it.counts));
        return rows;
    }
}
