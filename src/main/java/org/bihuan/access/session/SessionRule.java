package org.bihuan.access.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session lasts, {@code bihuan.session.*}. GB/T 22239-2019, 8.1.4.1 b demands that sessions end by themselves; it names no
 * numbers, these are our default.
 *
 * @param idle how long nothing may be asked
 * @param administratorsIdle the same for the three administrators
 * @param longest from log-in to the end, whatever is asked; so long a program is in by a log-in, too
 * @param most sessions of one account at a time; a further one ends the oldest
 */
@ConfigurationProperties("bihuan.session")
public record SessionRule(
        @DefaultValue("15m") Duration idle,
        @DefaultValue("10m") Duration administratorsIdle,
        @DefaultValue("8h") Duration longest,
        @DefaultValue("3") int most) {

    public SessionRule {
        if (most < 1 || !positive(idle) || !positive(administratorsIdle) || !positive(longest)) {
            throw new IllegalArgumentException("bihuan.session: numbers and times must be positive");
        }
    }

    private static boolean positive(Duration time) {
        return !time.isNegative() && !time.isZero();
    }
}
