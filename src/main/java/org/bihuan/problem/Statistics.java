package org.bihuan.problem;

import java.time.LocalDate;
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
 * @param lookBacks checks of closed problems 回头看
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

    private static final String ENDED = "p.status in " + Problems.ENDED;

    static Statistics of(JdbcClient jdbc, Actor actor, LocalDate today) {
        Sight.Condition sight = Sight.problems(actor);
        String from = " from problem p join matter m on m.id = p.matter where p.status not in ('draft', 'split') and "
                + sight.sql();
        record Sums(
                long matters,
                long issued,
                long open,
                long overdue,
                long closed,
                long original,
                long current,
                long late,
                long reported,
                long withdrawn,
                long merged,
                long longTerm,
                long repeated,
                long newCycles) {}
        Sums sums = jdbc.sql("""
                        select count(distinct p.matter) as matters, count(*) as issued,
                            coalesce(sum(case when %1$s then 0 else 1 end), 0) as open,
                            coalesce(sum(case when not %1$s and p.due < ? then 1 else 0 end), 0) as overdue,
                            coalesce(sum(case when p.status = 'closed' then 1 else 0 end), 0) as closed,
                            coalesce(sum(case when p.closed_on <= p.original_due then 1 else 0 end), 0) as original,
                            coalesce(sum(case when p.closed_on <= p.due then 1 else 0 end), 0) as current,
                            coalesce(sum(case when p.closed_on > p.due then 1 else 0 end), 0) as late,
                            coalesce(sum(case when p.status = 'reportedClosed' then 1 else 0 end), 0) as reported,
                            coalesce(sum(case when p.status = 'withdrawn' then 1 else 0 end), 0) as withdrawn,
                            coalesce(sum(case when p.status = 'merged' then 1 else 0 end), 0) as merged,
                            coalesce(sum(case when not %1$s and not p.counted then 1 else 0 end), 0) as long_term,
                            coalesce(sum(case when p.repeats is null then 0 else 1 end), 0) as repeated,
                            coalesce(sum(case when p.cycle > 1 then 1 else 0 end), 0) as new_cycles""".formatted(ENDED) + from)
                .params(with(today, sight.parameters()))
                .query(Rows.of(Sums.class))
                .single();
        Worked worked = worked(jdbc, actor);
        Looked looked = jdbc.sql("""
                        select count(*) as look_backs, coalesce(sum(case when k.outcome = 'rebound' then 1 else 0 end), 0) as rebounds
                        from look_back_problem k join problem p on p.id = k.problem join matter m on m.id = p.matter
                        where k.outcome is not null and\s""" + sight.sql())
                .params(sight.parameters())
                .query(Rows.of(Looked.class))
                .single();
        Map<String, Long> byStatus = new LinkedHashMap<>();
        jdbc.sql("select p.status, count(*) as n" + from + " group by p.status order by p.status")
                .params(sight.parameters())
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .forEach(it -> byStatus.put(it.getKey(), it.getValue()));
        List<ByUnit> byUnit = jdbc.sql("""
                        select p.lead_unit as unit, u.name, count(*) as issued,
                            sum(case when %1$s then 0 else 1 end) as open,
                            sum(case when not %1$s and p.due < ? then 1 else 0 end) as overdue,
                            sum(case when p.status = 'closed' then 1 else 0 end) as closed
                        from problem p join matter m on m.id = p.matter join unit u on u.id = p.lead_unit
                        where p.status not in ('draft', 'split') and %2$s
                        group by p.lead_unit, u.name order by count(*) desc, p.lead_unit""".formatted(ENDED, sight.sql()))
                .params(with(today, sight.parameters()))
                .query(Rows.of(ByUnit.class))
                .list();
        return new Statistics(
                sums.matters(),
                sums.issued(),
                sums.open(),
                sums.overdue(),
                sums.closed(),
                sums.original(),
                sums.current(),
                sums.late(),
                sums.reported(),
                sums.withdrawn(),
                sums.merged(),
                sums.longTerm(),
                worked.extended(),
                worked.returns(),
                worked.reworks(),
                worked.urges(),
                sums.repeated(),
                sums.newCycles(),
                looked.lookBacks(),
                looked.rebounds(),
                Rates.of(jdbc, from, sight.parameters()),
                byStatus,
                byUnit,
                Resolution.of(jdbc, actor, today));
    }

    /** How they were worked on is counted for whoever takes part. */
    private static Worked worked(JdbcClient jdbc, Actor actor) {
        Sight.Condition parts = Sight.parts(actor);
        return jdbc.sql("""
                        select coalesce(sum(case when p.extensions > 0 then 1 else 0 end), 0) as extended,
                            coalesce(sum(p.returns), 0) as returns, coalesce(sum(p.reworks), 0) as reworks,
                            coalesce(sum(p.urges), 0) as urges
                        from problem p join matter m on m.id = p.matter
                        where p.status not in ('draft', 'split') and\s""" + parts.sql())
                .params(parts.parameters())
                .query(Rows.of(Worked.class))
                .single();
    }

    private static List<Object> with(LocalDate first, List<Object> rest) {
        var all = new java.util.ArrayList<Object>(List.of(first));
        all.addAll(rest);
        return all;
    }
}
