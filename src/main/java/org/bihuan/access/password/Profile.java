package org.bihuan.access.password;

import java.time.Duration;

/**
 * What is asked of passwords, as two standards see it; they contradict each other, and an installation chooses.
 *
 * @see PasswordRule
 */
public enum Profile {

    /**
     * 等级保护三级: GB/T 22239-2019, 8.1.4.1 a demands complexity and regular change. It names no numbers; these are our default: 10
     * characters of three kinds, changed every 90 days, none of the last 5 again.
     */
    MLPS3(10, 3, Duration.ofDays(90), 5),

    /**
     * OWASP ASVS 5.0: the length 6.2.1 recommends, neither composition (6.2.5) nor change without cause (6.2.10), nothing common (6.2.4)
     * and no word of the context (6.2.11).
     */
    ASVS(15, 1, Duration.ZERO, 0);

    final int minLength;
    final int kinds;
    final Duration maxAge;
    final int history;

    Profile(int minLength, int kinds, Duration maxAge, int history) {
        this.minLength = minLength;
        this.kinds = kinds;
        this.maxAge = maxAge;
        this.history = history;
    }
}
