package org.bihuan.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bihuan.journal.SystemChain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Counts how often each login was answered that something is not there, and writes the number into the system chain: one entry for a login and some
 * minutes, so that a mistyped address does not fill the chain. Whether the thing is hidden or absent is neither asked nor counted, and
 * nothing is written while somebody waits: no answer takes longer for one than for the other.
 */
@Component
class MissingAnswers implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(MissingAnswers.class);

    static final Duration TOGETHER = Duration.ofMinutes(5);

    private static final int LONGEST = 200;

    private final SystemChain chain;
    private final Clock clock;
    /** Only logins that came in are in it: it is never larger than the table of accounts. */
    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    MissingAnswers(SystemChain chain, Clock clock) {
        this.chain = chain;
        this.clock = clock;
    }

    /** Since when, what was asked first and from where, and how often something was to be read or to be done. */
    private record Count(Instant since, String first, String origin, long read, long acts) {

        Count and(Count more) {
            Count earlier = since.isAfter(more.since) ? more : this;
            return new Count(earlier.since, earlier.first, earlier.origin, read + more.read, acts + more.acts);
        }
    }

    void add(String login, HttpServletRequest request, String thing) {
        String asked = (request.getMethod() + " " + request.getRequestURI() + " " + thing).strip();
        boolean read = List.of("GET", "HEAD").contains(request.getMethod());
        String first = asked.substring(0, Math.min(asked.length(), LONGEST));
        var one = new Count(clock.instant(), first, request.getRemoteAddr(), read ? 1 : 0, read ? 0 : 1);
        counts.merge(login, one, Count::and);
    }

    /** Writes what was counted for long enough. */
    void write() {
        Instant before = clock.instant().minus(TOGETHER);
        counts.forEach((login, it) -> {
            if (!it.since().isAfter(before)) {
                write(login);
            }
        });
    }

    private void write(String login) {
        Count it = counts.remove(login);
        if (it == null) {
            return;
        }
        try {
            chain.missed(login, it.origin(), it.first(), it.since(), it.read(), it.acts());
        } catch (RuntimeException notWritten) {
            counts.merge(login, it, Count::and);
            throw notWritten;
        }
    }

    /** At a stop all that was counted; no request comes any more. */
    @Override
    public void destroy() {
        try {
            counts.keySet().forEach(this::write);
        } catch (RuntimeException failed) {
            log.warn(
                    "Missing answers to {} logins could not be written: {}",
                    counts.size(),
                    failed.getClass().getName());
        }
    }
}
