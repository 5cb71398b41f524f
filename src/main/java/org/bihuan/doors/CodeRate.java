package org.bihuan.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.bihuan.address.Asked;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts by address who votes, rates or reads a calendar with a code, and is known by nothing else. How many of the codes were wrong is counted
 * where a code is read ({@link org.bihuan.ballot.Guesses}), for each ballot by itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 21)
@ConditionalOnBooleanProperty(name = "bihuan.rates.enabled", matchIfMissing = true)
class CodeRate extends OncePerRequestFilter {

    /** Pages for whoever has a code, with all below them. */
    static final List<String> PAGES = List.of("/vote", "/rate");

    private final Buckets addresses;
    private final Asker asker = new Asker();
    private final TooMany tooMany;

    CodeRate(Rates rates, Clock clock, TooMany tooMany) {
        this.addresses = new Buckets(Allowance.of(rates.code()), clock);
        this.tooMany = tooMany;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = Asked.path(request);
        return PAGES.stream().noneMatch(it -> path.equals(it) || path.startsWith(it + "/"))
                && !path.equals("/api/v1/ratings")
                && !(path.startsWith("/calendar/") && path.endsWith(".ics"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = addresses.take(asker.address(request));
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            tooMany.answer(request, response, wait);
        }
    }
}
