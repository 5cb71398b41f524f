package org.bihuan.problem;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many of the problems signed off were so in time, in per cent with two decimals: an extension betters the second rate
 * and never the first. Nothing where none was signed off.
 *
 * @param onOriginalDate by the first date set
 * @param onCurrentDate by the date as moved
 * @param byExtensions the same for those never extended, extended once, twice and so on, as far as the reader takes part in them
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

    /** What rates are made of. */
    static final List<Figure> FIGURES =
            List.of(Figure.ISSUED, Figure.CLOSED, Figure.ON_ORIGINAL_DATE, Figure.ON_CURRENT_DATE);

    /**
     * The rates of what was counted.
     *
     * @param all everything in sight
     * @param byExtensions how often one was extended is told of those alone that one takes part in
     */
    static Rates of(Tally all, List<Tally> byExtensions) {
        return new Rates(
                rate(all, Figure.ON_ORIGINAL_DATE),
                rate(all, Figure.ON_CURRENT_DATE),
                byExtensions.stream()
                        .map(it -> new ByExtensions(
                                Integer.parseInt(it.key()),
                                it.of(Figure.ISSUED),
                                it.of(Figure.CLOSED),
                                rate(it, Figure.ON_ORIGINAL_DATE),
                                rate(it, Figure.ON_CURRENT_DATE)))
                        .sorted(Comparator.comparing(ByExtensions::extensions))
                        .toList());
    }

    private static @Nullable BigDecimal rate(Tally counts, Figure part) {
        long whole = counts.of(Figure.CLOSED);
        return whole == 0
                ? null
                : BigDecimal.valueOf(counts.of(part) * 100).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
