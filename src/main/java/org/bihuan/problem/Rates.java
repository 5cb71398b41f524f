package org.bihuan.problem;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many of the problems signed off were so in time, in per cent with two decimals: an extension betters the second rate
 * and never the first. Nothing where none was signed off.
 *
 * @param onOriginalDate by the first date set
 * @param onCurrentDate by the date as moved
 * @param byExtensions the same for those never extended, extended once, twice and so on
 */
public record Rates(
        @Nullable BigDecimal onOriginalDate, @Nullable BigDecimal onCurrentDate, List<ByExtensions> byExtensions) {

    /** The rates of the problems extended so many times. */
    public record ByExtensions(
            int extensions,
            long problems,
            long closed,
            @Nullable BigDecimal onOriginalDate,
            @Nullable BigDecimal onCurrentDate) {}

    private record Sums(int extensions, long problems, long closed, long original, long moved) {}

    static Rates of(JdbcClient jdbc, String from, List<Object> parameters) {
        List<Sums> sums = jdbc.sql("""
                        select p.extensions, count(*) as problems,
                            sum(case when p.status = 'closed' then 1 else 0 end) as closed,
                            sum(case when p.status = 'closed' and (p.original_due is null or p.closed_on <= p.original_due)
                                then 1 else 0 end) as original,
                            sum(case when p.status = 'closed' and (p.due is null or p.closed_on <= p.due)
                                then 1 else 0 end) as moved
                        """ + from + " group by p.extensions order by p.extensions")
                .params(parameters)
                .query(Rows.of(Sums.class))
                .list();
        long closed = sums.stream().mapToLong(Sums::closed).sum();
        return new Rates(
                rate(sums.stream().mapToLong(Sums::original).sum(), closed),
                rate(sums.stream().mapToLong(Sums::moved).sum(), closed),
                sums.stream()
                        .map(it -> new ByExtensions(
                                it.extensions(),
                                it.problems(),
                                it.closed(),
                                rate(it.original(), it.closed()),
                                rate(it.moved(), it.closed())))
                        .toList());
    }

    private static @Nullable BigDecimal rate(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
