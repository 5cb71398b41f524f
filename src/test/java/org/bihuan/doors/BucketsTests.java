package org.bihuan.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.bihuan.MovableClock;
import org.junit.jupiter.api.Test;

class BucketsTests {

    private final MovableClock clock = new MovableClock();

    private Buckets buckets(String allowance, int remembered) {
        return new Buckets(Allowance.of(allowance), clock, remembered);
    }

    @Test
    void refillsSpreadOverThePeriod() {
        Buckets buckets = buckets("2/1m", 100);
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isEqualTo(Duration.ofSeconds(30));
        assertThat(buckets.left("a")).isEqualTo(Duration.ofSeconds(30));
        clock.advance(Duration.ofSeconds(30));
        assertThat(buckets.left("a")).isZero();
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("b")).isZero();
    }

    @Test
    void whatIsGivenBackIsThereAgainAndNoMore() {
        Buckets buckets = buckets("2/1m", 100);
        buckets.take("a");
        buckets.take("a");
        buckets.giveBack("a");
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isPositive();
        buckets.giveBack("nobody");
        for (int i = 0; i < 9; i++) {
            buckets.giveBack("a");
        }
        buckets.take("a");
        buckets.take("a");
        assertThat(buckets.take("a")).isPositive();
    }

    @Test
    void neverRemembersMoreThanItMay() {
        Buckets buckets = buckets("2/1m", 1_000);
        for (int i = 0; i < 100_000; i++) {
            buckets.take("address " + i);
            assertThat(buckets.size()).isLessThanOrEqualTo(1_000);
        }
    }

    @Test
    void forgetsWhoHasNotComeForThePeriod() {
        Buckets buckets = buckets("2/1m", 1_000);
        for (int i = 0; i < 900; i++) {
            buckets.take("address " + i);
        }
        clock.advance(Duration.ofMinutes(1));
        buckets.take("late");
        assertThat(buckets.size()).isEqualTo(1);
    }

    @Test
    void aRateThatAllowsNothingIsRefused() {
        for (String wrong : new String[] {"", "60", "0/1m", "-1/1m", "5/0s", "5/x"}) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> Allowance.of(wrong));
        }
        assertThat(Allowance.of("60/1m")).isEqualTo(new Allowance(60, Duration.ofMinutes(1)));
    }
}
