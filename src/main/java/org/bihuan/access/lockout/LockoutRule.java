package org.bihuan.access.lockout;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the door shuts, {@code bihuan.lockout.*}. GB/T 22239-2019, 8.1.4.1 b demands that failed log-ins are dealt with; it names no
 * numbers, these are our default.
 *
 * @param failures of one login, before it is locked
 * @param within the time in which they are counted
 * @param lasts how long a lock lasts
 * @param addressFailures of one address, over all logins, before it is shut out; high, since an office may share one address
 */
@ConfigurationProperties("bihuan.lockout")
record LockoutRule(
        @DefaultValue("5") int failures,
        @DefaultValue("15m") Duration within,
        @DefaultValue("30m") Duration lasts,
        @DefaultValue("50") int addressFailures) {

    LockoutRule {
        if (failures < 1
                || addressFailures < 1
                || within.isNegative()
                || within.isZero()
                || lasts.isNegative()
                || lasts.isZero()) {
            throw new IllegalArgumentException("bihuan.lockout: numbers and times must be positive");
        }
    }
}
