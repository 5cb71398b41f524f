package org.bihuan.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What ratings come to.
 *
 * @param given how many
 * @param average to two decimals, halves up; nothing where nobody rated
 * @param distribution how often each score from 1 to 5 was given
 */
public record Score(long given, @Nullable BigDecimal average, SortedMap<Integer, Long> distribution) {

    /** Counts these. */
    public static Score of(List<Mark> marks) {
        var distribution = new TreeMap<Integer, Long>();
        for (int score = 1; score <= Mark.BEST; score++) {
            distribution.put(score, 0L);
        }
        marks.forEach(mark -> distribution.merge(mark.score(), 1L, Long::sum));
        int sum = marks.stream().mapToInt(Mark::score).sum();
        BigDecimal average = marks.isEmpty()
                ? null
                : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(marks.size()), 2, RoundingMode.HALF_UP);
        return new Score(marks.size(), average, distribution);
    }
}
