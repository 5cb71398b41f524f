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
 * Counts, for each address, who asks for a page without a session: each is given one, which takes room until it ends. What is answered
 * without a session is not counted here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 18)
@ConditionalOnBooleanProperty(name = "bihuan.rates.enabled", matchIfMissing = true)
class NewcomerRate extends OncePerRequestFilter {

    private static final List<String> WITHOUT_SESSION =
            List.of("/api/", "/assets/", "/webjars/", "/public", "/docs/", "/v3/", "/actuator/", "/favicon.svg");

    private final Buckets addresses;
    private final Asker asker = new Asker();
    private final TooMany tooMany;

    NewcomerRate(Rates rates, Clock clock, TooMany tooMany) {
        this.addresses = new Buckets(Allowance.of(rates.newcomer()), clock);
        this.tooMany = tooMany;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.isRequestedSessionIdValid()
                || WITHOUT_SESSION.stream().anyMatch(Asked.path(request)::startsWith);
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
