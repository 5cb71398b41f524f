package org.bihuan.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No day is lost and none doubled, whatever the days are. */
class DaysTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int LENGTH = 60;

    private static boolean holds(Days days, LocalDate day) {
        return (days.from() == null || !days.from().isAfter(day))
                && (days.until() == null || !days.until().isBefore(day));
    }

    private static @Nullable LocalDate end(Random random) {
        return random.nextInt(5) == 0 ? null : FIRST.plusDays(random.nextInt(LENGTH));
    }

    @Test
    void whatIsLeftAndWhatWasThereAreEveryDayOnce() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("DaysTests seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            Days whole = new Days(end(random), end(random));
            List<Days> there = Stream.generate(() -> new Days(end(random), end(random)))
                    .limit(random.nextInt(4))
                    .toList();
            List<Days> rest = whole.without(there);
            assertThat(rest).as("%s without %s", whole, there).allMatch(Days::any);
            for (LocalDate day :
                    FIRST.minusDays(2).datesUntil(FIRST.plusDays(LENGTH + 2)).toList()) {
                long left = rest.stream().filter(it -> holds(it, day)).count();
                boolean covered = there.stream().anyMatch(it -> holds(it, day));
                assertThat(left)
                        .as("%s of %s without %s", day, whole, there)
                        .isEqualTo(holds(whole, day) && !covered ? 1 : 0);
            }
        }
    }

    @Test
    void sinceADay() {
        var pieces = new ArrayList<Days>();
        pieces.add(new Days(null, null).since(FIRST));
        pieces.add(new Days(FIRST.plusDays(3), null).since(FIRST));
        pieces.add(new Days(FIRST.minusDays(9), FIRST.minusDays(1)).since(FIRST));
        assertThat(pieces).extracting(Days::from).containsExactly(FIRST, FIRST.plusDays(3), FIRST);
        assertThat(pieces).extracting(Days::any).containsExactly(true, true, false);
    }
}
