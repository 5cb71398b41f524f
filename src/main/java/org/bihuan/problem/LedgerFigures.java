package org.bihuan.problem;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bihuan.deadline.Light;
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

    /** Numbers are exact up to here; beyond, only that there are more is known. */
    public static final int COUNTED = 10_000;

    /** What the line below the ledger counts. */
    public static final List<Figure> TOTALS =
            List.of(Figure.OPEN, Figure.OVERDUE, Figure.CLOSED, Figure.ON_ORIGINAL_DATE);

    private static final int ENOUGH = COUNTED + 1;

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

        static Count of(long counted) {
            return of(counted, COUNTED);
        }

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
        Condition where = query.narrowed(ledger::ids).where();
        long counted = jdbc.sql("select count(*) from (select p.id from problem p where " + where.sql()
                        + " fetch first " + (most + 1) + " rows only) r")
                .params(where.parameters())
                .query(Long.class)
                .single();
        return Count.of(counted, most);
    }

    /** The line below the ledger. */
    public Totals totals(ProblemQuery query) {
        ProblemQuery narrowed = query.narrowed(ledger::ids);
        record Sums(long n, long open, long overdue, long closed, long onOriginalDate) {}
        Condition where = narrowed.where();
        var sums = new ArrayList<Condition>();
        TOTALS.forEach(it -> sums.add(sum(it.name().toLowerCase(Locale.ROOT), query.counted(it))));
        var parameters = parameters(sums);
        parameters.addAll(where.parameters());
        Sums found = jdbc.sql("select count(*) as n, " + sql(sums) + " from (select " + COLUMNS
                        + " from problem p where " + where.sql() + " fetch first " + ENOUGH + " rows only) p")
                .params(parameters)
                .query(Rows.of(Sums.class))
                .single();
        var figures = new EnumMap<Figure, Count>(Figure.class);
        if (found.n() <= COUNTED) {
            figures.put(Figure.OPEN, Count.of(found.open()));
            figures.put(Figure.OVERDUE, Count.of(found.overdue()));
            figures.put(Figure.CLOSED, Count.of(found.closed()));
            figures.put(Figure.ON_ORIGINAL_DATE, Count.of(found.onOriginalDate()));
        } else {
            TOTALS.forEach(it -> figures.put(it, count(query.figure(it))));
        }
        return new Totals(Count.of(found.n()), figures);
    }

    /**
     * The numbers of a group.
     *
     * @param id of the lead unit or of the matter
     * @param red open and overdue; with yellow and green all that is open
     * @param late of the closed, those closed after their date
     */
    public record Group(
            String id, String name, long problems, long red, long yellow, long green, long closed, long late) {}

    /** The question's rows by lead unit, most overdue first. */
    public List<Group> byUnit(ProblemQuery query) {
        return groups(
                "p.lead_unit",
                "unit",
                "name",
                query.narrowed(ledger::ids).where(),
                query,
                "g.red desc, g.n desc, g.id");
    }

    /**
     * The question's rows by the matter whose opinion 审议意见 they stand in, newest first.
     *
     * @param after the matter the page comes after
     */
    public List<Group> byMatter(ProblemQuery query, @Nullable String after, int limit) {
        Condition where = query.narrowed(ledger::ids).where();
        if (after != null) {
            where = ProblemConditions.all(where, new Condition("p.matter < ?", List.of(after)));
        }
        List<String> page = jdbc.sql("select p.matter from problem p where " + where.sql()
                        + " group by p.congress, p.matter order by p.congress desc, p.matter desc fetch first " + limit
                        + " rows only")
                .params(where.parameters())
                .query(String.class)
                .list();
        if (page.isEmpty()) {
            return List.of();
        }
        var within = new Condition(
                "p.matter in (" + String.join(", ", java.util.Collections.nCopies(page.size(), "?")) + ")",
                List.copyOf(page));
        return groups("p.matter", "matter", "title", ProblemConditions.all(where, within), query, "g.id desc");
    }

    private List<Group> groups(
            String by, String table, String name, Condition where, ProblemQuery query, String order) {
        var sums = new ArrayList<Condition>();
        for (Light light : List.of(Light.RED, Light.YELLOW, Light.GREEN)) {
            sums.add(sum(light.word(), ProblemConditions.light(light, query.today(), query.yellowDays())));
        }
        sums.add(sum("closed", ProblemConditions.status("closed")));
        sums.add(sum("late", ProblemConditions.plain("p.closed_on > p.due")));
        var parameters = parameters(sums);
        parameters.addAll(where.parameters());
        return jdbc.sql("select g.id, t." + name
                        + " as name, g.n as problems, g.red, g.yellow, g.green, g.closed, g.late from (select " + by
                        + " as id, count(*) as n, " + sql(sums) + " from problem p where " + where.sql() + " group by "
                        + by
                        + ") g join " + table + " t on t.id = g.id order by " + order)
                .params(parameters)
                .query(Rows.of(Group.class))
                .list();
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
