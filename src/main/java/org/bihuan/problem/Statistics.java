package org.bihuan.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts over the ledger. A split problem is counted in its parts alone. Late-but-done is counted apart from on time, and on the original date apart from the current one.
 *
 * @param issued all that were handed over
 * @param overdue open and past their date
 * @param closedOnOriginalDate signed off by the first date set
 * @param closedOnCurrentDate signed off by the date as moved
 * @param closedLate signed off after it
 * @param repeated those that repeat an earlier closed problem 屡审屡犯
 * @param newCycles those that came back after sign-off
 * @param lookBacks checks of closed problems 回头看 the reader takes part in, as far as he may know of them yet
 * @param rebounds those of them that found the problem back 反弹
 * @param withdrawn withdrawn, or found impossible to do
 * @param extended like returns, reworks and urges, of those the reader takes part in
 * @param longTerm in continuing rectification by decision; open, but no matter waits for it
 * @param rates of the signed off, how many were so in time
 */
public record Statistics(
        long matters,
        long issued,
        long open,
        long overdue,
        long closed,
        long closedOnOriginalDate,
        long closedOnCurrentDate,
        long closedLate,
        long reportedClosed,
        long withdrawn,
        long merged,
        long longTerm,
        long extended,
        long returns,
        long reworks,
        long urges,
        long repeated,
        long newCycles,
        long lookBacks,
        long rebounds,
        Rates rates,
        Map<String, Long> byStatus,
        List<ByUnit> byUnit,
        Resolution resolution) {

    /** The counts of one lead unit. */
    public record ByUnit(String unit, String name, long issued, long open, long overdue, long closed) {}

    private record Worked(long extended, long returns, long reworks, long urges) {}

    private record Looked(long lookBacks, long rebounds) {}

    private static final List<Figure> SUMS = List.of(
            Figure.ISSUED,
            Figure.OPEN,
            Figure.OVERDUE,
            Figure.CLOSED,
            Figure.ON_ORIGINAL_DATE,
            Figure.ON_CURRENT_DATE,
            Figure.LATE,
            Figure.REPORTED_CLOSED,
            Figure.WITHDRAWN,
            Figure.MERGED,
            Figure.LONG_TERM,
            Figure.REPEATED,
            Figure.NEW_CYCLE);

    private static final List<Figure> OF_UNIT = List.of(Figure.ISSUED, Figure.OPEN, Figure.OVERDUE, Figure.CLOSED);

    static Statistics of(JdbcClient jdbc, Actor actor, LocalDate today, Lookup ids) {
        Sight.Condition taking = Sight.parts(actor);
        ProblemQuery everything = ProblemQuery.of(actor, today, 0);
        Sight.Condition seen = everything.narrowed(ids).where();
        String from = " from problem p where " + seen.sql() + " and " + Figure.BASE;
        var tallies = new Tallies(everything, SUMS, jdbc, ids);
        Tally sums =
                tallies.by(TallyBy.ALL, SUMS).stream().findFirst().orElseGet(() -> new Tally("all", null, Map.of()));
        Worked worked = worked(jdbc, actor);
        Sight.Condition lookBacks = Sight.matters(actor);
        var known = new ArrayList<Object>(taking.parameters());
        known.addAll(lookBacks.parameters());
        Looked looked = jdbc.sql("""
            select count(*) as look_backs, coalesce(sum(case when k.outcome = 'rebound' then 1 else 0 end), 0) as rebounds
            from look_back_problem k join problem p on p.id = k.problem join matter m on m.id = p.matter
            where k.outcome is not null and %s and exists (
                select 1 from matter m where m.id = k.matter and (m.state = 'closed' or %s))\
            """.formatted(taking.sql(), lookBacks.sql()))
                .params(known)
                .query(Rows.of(Looked.class))
                .single();
        Map<String, Long> byStatus = new LinkedHashMap<>();
        jdbc.sql("select p.status, count(*) as n" + from + " group by p.status order by p.status")
                .params(seen.parameters())
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .forEach(it -> byStatus.put(it.getKey(), it.getValue()));
        List<ByUnit> byUnit = tallies.by(TallyBy.UNIT, OF_UNIT).stream()
                .map(it -> new ByUnit(
                        it.key(),
                        String.valueOf(it.label()),
                        it.of(Figure.ISSUED),
                        it.of(Figure.OPEN),
                        it.of(Figure.OVERDUE),
                        it.of(Figure.CLOSED)))
                .sorted(Comparator.comparing(ByUnit::issued).reversed().thenComparing(ByUnit::unit))
                .toList();
        return new Statistics(
                matters(jdbc, seen),
                sums.of(Figure.ISSUED),
                sums.of(Figure.OPEN),
                sums.of(Figure.OVERDUE),
                sums.of(Figure.CLOSED),
                sums.of(Figure.ON_ORIGINAL_DATE),
                sums.of(Figure.ON_CURRENT_DATE),
                sums.of(Figure.LATE),
                sums.of(Figure.REPORTED_CLOSED),
                sums.of(Figure.WITHDRAWN),
                sums.of(Figure.MERGED),
                sums.of(Figure.LONG_TERM),
                worked.extended(),
                worked.returns(),
                worked.reworks(),
                worked.urges(),
                sums.of(Figure.REPEATED),
                sums.of(Figure.NEW_CYCLE),
                looked.lookBacks(),
                looked.rebounds(),
                Rates.of(sums, tallies.by(TallyBy.EXTENSIONS, Rates.FIGURES)),
                byStatus,
                byUnit,
                Resolution.of(jdbc, actor, today));
    }

    /** In how many matters there are any of these that were handed over: matters are few, so each is asked. */
    static long matters(JdbcClient jdbc, Sight.Condition seen) {
        return jdbc.sql("select count(*) from matter t where exists (select 1 from problem p where p.matter = t.id and "
                        + Figure.BASE + " and " + seen.sql() + ")")
                .params(seen.parameters())
                .query(Long.class)
                .single();
    }

    /** How they were worked on is counted for whoever takes part. */
    private static Worked worked(JdbcClient jdbc, Actor actor) {
        Sight.Condition parts = Sight.parts(actor);
        return jdbc.sql("""
            select coalesce(sum(case when p.extensions > 0 then 1 else 0 end), 0) as extended,
                coalesce(sum(p.returns), 0) as returns, coalesce(sum(p.reworks), 0) as reworks,
                coalesce(sum(p.urges), 0) as urges
            from problem p join matter m on m.id = p.matter
            where p.status not in ('draft', 'split') and\s\
            """ + parts.sql())
                .params(parts.parameters())
                .query(Rows.of(Worked.class))
                .single();
    }
}
