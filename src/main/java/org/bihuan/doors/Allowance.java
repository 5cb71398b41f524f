package org.bihuan.doors;

import java.time.Duration;

/**
 * How often something may happen: so often at once, and as often again spread over the period.
 *
 * @param times at least one
 * @param per longer than nothing
 */
public record Allowance(long times, Duration per) {

    /** @throws IllegalArgumentException if it would allow nothing at all */
    public Allowance {
        if (times < 1 || per.isZero() || per.isNegative()) {
            throw new IllegalArgumentException(
                    "a rate allows at least one in a time that passes: " + times + ", " + per);
        }
    }

    /** A form of writing for the configuration: {@code 60/1m}. */
    static Allowance of(String text) {
        String[] parts = text.strip().split("/", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("a rate is written like 60/1m: " + text);
        }
        return new Allowance(
                Long.parseLong(parts[0].strip()),
                org.springframework.boot.convert.DurationStyle.detectAndParse(parts[1].strip()));
    }
}
