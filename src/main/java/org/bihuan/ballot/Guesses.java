package org.bihuan.ballot;

import java.time.Clock;
import java.time.Duration;
import org.bihuan.doors.Allowance;
import org.bihuan.doors.Buckets;
import org.springframework.stereotype.Component;

/**
 * Counts wrong codes, by what they are for and where they come from, in the memory of this node alone. A code has 128 random bits
 * and cannot be guessed; this keeps somebody who tries from keeping the program busy, and nobody else from voting.
 */
@Component
public class Guesses {

    private static final Allowance WRONG = new Allowance(30, Duration.ofMinutes(1));

    private final Buckets wrong;

    Guesses(Clock clock) {
        this.wrong = new Buckets(WRONG, clock);
    }

    /** Whether too many wrong codes came from there within this minute. */
    public boolean tooMany(String code, String origin) {
        return !wrong.left(key(code, origin)).isZero();
    }

    /** One wrong code more came from there. */
    public void wrong(String code, String origin) {
        wrong.take(key(code, origin));
    }

    private static String key(String code, String origin) {
        return Codes.read(code).map(Codes.Typed::number).orElse(0L) + " " + origin;
    }
}
