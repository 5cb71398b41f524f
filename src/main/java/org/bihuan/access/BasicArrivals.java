package org.bihuan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.bihuan.journal.SystemChain;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Writes into the system chain who came in by name and password at the door for programs. Every request brings them anew, so one
 * entry is written for a login and address an hour, by each node for itself; the others cost a look into memory.
 */
@Component
class BasicArrivals {

    /** More in an hour are written again rather than remembered. */
    private static final int MOST = 20_000;

    private final SystemChain chain;
    private final Clock clock;
    private final Set<Arrival> known = new HashSet<>();
    private Instant hour = Instant.MIN;

    BasicArrivals(SystemChain chain, Clock clock) {
        this.chain = chain;
        this.clock = clock;
    }

    private record Arrival(String login, String address) {}

    void seen(String login, HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return;
        }
        var arrival = new Arrival(login, request.getRemoteAddr());
        if (!first(arrival)) {
            return;
        }
        try {
            chain.entered(login, arrival.address(), "basic");
        } catch (RuntimeException notWritten) {
            forget(arrival);
            throw notWritten;
        }
    }

    private synchronized boolean first(Arrival arrival) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        if (!now.equals(hour) || known.size() >= MOST) {
            known.clear();
            hour = now;
        }
        return known.add(arrival);
    }

    private synchronized void forget(Arrival arrival) {
        known.remove(arrival);
    }
}
