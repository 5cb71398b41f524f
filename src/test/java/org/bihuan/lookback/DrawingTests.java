package org.bihuan.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The draw is the one described: {@code printf 'seed\nM-2026-0001-1' | sha256sum} gives the same digest. */
class DrawingTests {

    private static List<Drawing.Candidate> population(int size) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(n -> new Drawing.Candidate("M-2026-0001-" + n, n % 5 == 0 ? "key" : "ordinary"))
                .toList();
    }

    @Test
    void theDigestIsSha256OfSeedLineFeedAndId() {
        assertThat(Drawing.digest("seed", "M-2026-0001-1"))
                .isEqualTo("7c0e810cb96d3f06583bb051811850f56859625eca73bff43699b5f5145168f4");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1, 100, 1", "30, 10, 3", "30, 11, 4", "33, 3, 1", "34, 3, 2", "100, 7, 7", "50, 0, 0"})
    void aBrokenNumberIsRoundedUp(int percent, int size, int drawn) {
        assertThat(Drawing.pick(Drawing.Rule.SHARE, percent, "seed", population(size)))
                .hasSize(drawn);
    }

    @Test
    void allOfHigherGradesAndAShareOfTheRest() {
        Map<String, String> picked = Drawing.pick(Drawing.Rule.KEY_AND_SHARE, 25, "seed", population(20));
        assertThat(picked.values()).filteredOn("grade"::equals).hasSize(4);
        assertThat(picked.values()).filteredOn("drawn"::equals).hasSize(4);
    }

    @Test
    void theOrderOfThePopulationDoesNotMatter() {
        var shuffled = new java.util.ArrayList<>(population(50));
        java.util.Collections.shuffle(shuffled, new java.util.Random(4711));
        assertThat(Drawing.pick(Drawing.Rule.SHARE, 20, "seed", shuffled))
                .isEqualTo(Drawing.pick(Drawing.Rule.SHARE, 20, "seed", population(50)));
    }

    @Test
    void seedsDiffer() {
        assertThat(IntStream.range(0, 100).mapToObj(n -> Drawing.seed()).distinct())
                .hasSize(100);
    }

    /** Drawn by many seeds, every problem comes up about equally often: 200 of 1,000 expected, six deviations allowed. */
    @Test
    void nobodyIsPreferred() {
        var counts = new java.util.HashMap<String, Integer>();
        for (int seed = 0; seed < 1_000; seed++) {
            Drawing.pick(Drawing.Rule.SHARE, 20, "seed" + seed, population(50))
                    .keySet()
                    .forEach(id -> counts.merge(id, 1, Integer::sum));
        }
        assertThat(counts).hasSize(50);
        assertThat(counts.values()).allSatisfy(n -> assertThat(n).isBetween(124, 276));
    }
}
