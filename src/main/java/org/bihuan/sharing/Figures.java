package org.bihuan.sharing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The counts and rates of {@link org.bihuan.problem.Statistics}, without a word of anybody's: no unit, no label. Rates are in per
 * cent with two decimals, computed from summed counts and never from other rates; nothing where nothing was counted.
 *
 * @param counts by name, in the order in which they are shown
 * @param byStatus by the model's word
 */
public record Figures(
        Map<String, Long> counts,
        @Nullable BigDecimal onOriginalDate,
        @Nullable BigDecimal onCurrentDate,
        @Nullable BigDecimal resolvedRate,
        List<ByExtensions> byExtensions,
        Map<String, Long> byStatus) {

    /** Those never extended, extended once, twice and so on. */
    public record ByExtensions(
            int extensions,
            long problems,
            long closed,
            @Nullable BigDecimal onOriginalDate,
            @Nullable BigDecimal onCurrentDate) {}

    /** Problems extended so many times, as counted. */
    record Extended(String congress, int extensions, long problems, long closed, long original, long moved) {}

    /** What was counted of one or several congresses. */
    record Counted(Map<String, Long> counts, List<Extended> extended, Map<String, Long> byStatus) {

        Counted plus(Counted other) {
            var all = new java.util.ArrayList<>(extended);
            all.addAll(other.extended);
            return new Counted(
                    sum(counts, other.counts, new LinkedHashMap<>()),
                    all,
                    sum(byStatus, other.byStatus, new TreeMap<>()));
        }

        private static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other, Map<String, Long> into) {
            into.putAll(one);
            other.forEach((name, n) -> into.merge(name, n, Long::sum));
            return into;
        }

        Figures figures() {
            var groups = new TreeMap<Integer, List<Extended>>();
            extended.forEach(it -> groups.computeIfAbsent(it.extensions(), n -> new java.util.ArrayList<>())
                    .add(it));
            return new Figures(
                    counts,
                    rate(extended, Extended::original),
                    rate(extended, Extended::moved),
                    part(counts.getOrDefault("resolved", 0L), counts.getOrDefault("graded", 0L)),
                    groups.entrySet().stream()
                            .map(it -> new ByExtensions(
                                    it.getKey(),
                                    it.getValue().stream()
                                            .mapToLong(Extended::problems)
                                            .sum(),
                                    it.getValue().stream()
                                            .mapToLong(Extended::closed)
                                            .sum(),
                                    rate(it.getValue(), Extended::original),
                                    rate(it.getValue(), Extended::moved)))
                            .toList(),
                    byStatus);
        }

        private static @Nullable BigDecimal rate(List<Extended> of, ToLongFunction<Extended> inTime) {
            return part(
                    of.stream().mapToLong(inTime).sum(),
                    of.stream().mapToLong(Extended::closed).sum());
        }

        private static @Nullable BigDecimal part(long part, long whole) {
            return whole == 0
                    ? null
                    : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
        }
    }
}
