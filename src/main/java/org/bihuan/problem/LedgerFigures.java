package org.bihuan.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bihuan.organization.Sight.Condition;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Numbers over the ledger: of all that a question finds, and of its groups. */
@Service
@Transactional(readOnly = true)
public class LedgerFigures {

    /** Numbers are exact up to here; beyond, only that there are more is known, as long as nobody wants to know. */
    public static final int COUNTED = 10_000;

    /** Counts everything, which takes the longer the more there is. */
    public static final int ALL = Integer.MAX_VALUE - 1;

    /** What the line below the ledger counts. */
    public static final List<Figure> TOTALS =
            List.of(Figure.OPEN, Figure.OVERDUE, Figure.CLOSED, Figure.ON_ORIGINAL_DATE);

    /** The columns conditions speak of, without the long texts. */
    private static final String COLUMNS =
            "p.id, p.matter, p.status, p.due, p.original_due, p.planned_on, p.suspended_on, p.closed_on, p.ended_on";

    private final JdbcClient jdbc;
    private final Ledger ledger;

    LedgerFigures(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /**
     * A number of problems.
     *
     * @param more whether there are more than {@code number}
     */
    public record Count(long number, boolean more) {

        static Count of(long counted, int most) {
            return new Count(Math.min(counted, most), counted > most);
        }
    }

    /** All that a question finds, and what of it the figures count. */
    public record Totals(Count all, Map<Figure, Count> figures) {}

    /** How many rows a question finds. */
    public Count count(ProblemQuery query) {
        return count(query, COUNTED);
    }

    /** How many rows a question finds, counted up to this many. */
    public Count count(ProblemQuery query, int most) {
        long counted = 0;
        for (Condition part : query.narrowed(ledger.lookup()).parts()) {
            if (counted <= most) {
                counted += jdbc.sql("select count(*) from (select p.id from problem p where " + part.sql()
                                + " fetch first " + (most + 1 - counted) + " rows only) r")
                        .params(part.parameters())
                        .query(Long.class)
                        .single();
            }
        }
        return Count.of(counted, most);
    }

    /** The line below the ledger. */
    public Totals totals(ProblemQuery query) {
        return totals(query, COUNTED);
    }

    /** The line below the ledger, counted up to this many. */
    public Totals totals(ProblemQuery query, int most) {
        ProblemQuery narrowed = query.narrowed(ledger.lookup());
        var sums = new ArrayList<Condition>();
        TOTALS.forEach(it -> sums.add(sum(it.name().toLowerCase(Locale.ROOT), query.counted(it))));
        long all = 0;
        var counts = new EnumMap<Figure, Long>(Figure.class);
        for (Condition part : narrowed.parts()) {
            if (all <= most) {
                Sums found = sums(sums, part, most + 1 - all);
                all += found.n;
                counts.merge(Figure.OPEN, found.open, Long::sum);
                counts.merge(Figure.OVERDUE, found.overdue, Long::sum);
                counts.merge(Figure.CLOSED, found.closed, Long::sum);
                counts.merge(Figure.ON_ORIGINAL_DATE, found.onOriginalDate, Long::sum);
            }
        }
        boolean counted = all <= most;
        var figures = new EnumMap<Figure, Count>(Figure.class);
        for (Figure it : TOTALS) {
            boolean none = query.without(it);
            figures.put(
                    it,
                    counted || none
                            ? Count.of(none ? 0 : counts.getOrDefault(it, 0L), most)
                            : count(query.figure(it), most));
        }
        return new Totals(Count.of(all, most), figures);
    }

    private record Sums(long n, long open, long overdue, long closed, long onOriginalDate) {}

    private Sums sums(List<Condition> sums, Condition part, long most) {
        var parameters = parameters(sums);
        parameters.addAll(part.parameters());
        return jdbc.sql("select count(*) as n, " + sql(sums) + " from (select " + COLUMNS + " from problem p where "
                        + part.sql() + " fetch first " + most + " rows only) p")
                .params(parameters)
                .query(Rows.of(Sums.class))
                .single();
    }

    /**
     * The numbers of a group.
     *
     * @param id of the lead unit or of the matter
     * @param red open and overdue; with yellow and green all that is open
     * @param late of the closed, those closed after their date
     * @param oldest the first date of what is red or yellow
     */
    public record Group(
            String id,
            String name,
            long problems,
            long red,
            long yellow,
            long green,
            long closed,
            long late,
            @Nullable LocalDate oldest) {}

    /** The question's rows by lead unit, most overdue first. */
    public List<Group> byUnit(ProblemQuery query) {
        return new Groups(jdbc, query, query.narrowed(ledger.lookup()).where())
                .by("p.lead_unit", "select id, name from unit").stream()
                        .sorted(Comparator.comparing(Group::red)
                                .thenComparing(Group::problems)
                                .reversed()
                                .thenComparing(Group::id))
                        .toList();
    }

    /**
     * The question's rows by the matter whose opinion 审议意见 they stand in, newest first.
     *
     * @param after the matter the page comes after
     */
    public List<Group> byMatter(ProblemQuery query, @Nullable String after, int limit) {
        Condition where = query.narrowed(ledger.lookup()).where();
        if (after != null) {
            where = ProblemConditions.all(where, new Condition("p.matter < ?", List.of(after)));
        }
        List<String> page = jdbc.sql("select p.matter from problem p where " + where.sql()
                        + " group by p.congress, p.matter order by p.congress desc, p.matter desc fetch first " + limit
                        + " rows only")
                .params(where.parameters())
                .query(String.class)
                .list();
        var groups = new ArrayList<Group>();
        for (String matter : page) {
            groups.addAll(new Groups(
                            jdbc,
                            query,
                            query.matter(matter).narrowed(ledger.lookup()).where())
                    .by("p.matter", "select id, title as name from matter"));
        }
        return List.copyOf(groups);
    }

    private static Condition sum(String name, Condition it) {
        return new Condition(
                "coalesce(sum(case when " + it.sql() + " then 1 else 0 end), 0) as " + name, it.parameters());
    }

    private static String sql(List<Condition> sums) {
        return String.join(", ", sums.stream().map(Condition::sql).toList());
    }

    private static List<Object> parameters(List<Condition> sums) {
        var all = new ArrayList<Object>();
        sums.forEach(it -> all.addAll(it.parameters()));
        return all;
    }
}
