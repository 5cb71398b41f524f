package org.bihuan.ballot;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Counts wrong codes for a minute, by what they are for and where they come from, in memory alone. A code has 128 random bits
 * and cannot be guessed; this keeps somebody who tries from keeping the program busy, and nobody else from voting.
 */
@Component
public class Guesses {

    private static final int PER_MINUTE = 30;
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Integer> wrong = new ConcurrentHashMap<>();
    private volatile long minute;

    Guesses(Clock clock) {
        this.clock = clock;
    }

    /** Whether too many wrong codes came from there within this minute. */
    public boolean tooMany(String code, String origin) {
        forgetLastMinute();
        return wrong.getOrDefault(key(code, origin), 0) >= PER_MINUTE;
    }

    /** One wrong code more came from there. */
    public void wrong(String code, String origin) {
        if (wrong.size() < REMEMBERED) {
            wrong.merge(key(code, origin), 1, Integer::sum);
        }
    }

    private void forgetLastMinute() {
        long now = clock.instant().getEpochSecond() / 60;
        if (now != minute) {
            minute = now;
            wrong.clear();
        }
    }

    private static String key(String code, String origin) {
        return Codes.read(code).map(Codes.Typed::number).orElse(0L) + " " + origin;
    }
}
