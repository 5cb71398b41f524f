package org.bihuan.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.bihuan.address.Asked;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts by address who reads what was published; as often as with a code, and apart from it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 22)
@ConditionalOnBooleanProperty(name = "bihuan.rates.enabled", matchIfMissing = true)
class PublicRate extends OncePerRequestFilter {

    private static final String PAGES = "/public";

    private final Buckets addresses;
    private final Asker asker = new Asker();
    private final TooMany tooMany;

    PublicRate(Rates rates, Clock clock, TooMany tooMany) {
        this.addresses = new Buckets(Allowance.of(rates.code()), clock);
        this.tooMany = tooMany;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = Asked.path(request);
        return !path.equals(PAGES) && !path.startsWith(PAGES + "/");
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
