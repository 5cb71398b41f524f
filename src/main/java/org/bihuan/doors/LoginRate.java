package org.bihuan.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Slows whoever tries names and passwords, before a password is looked at, which costs more than any other answer. Each
 * attempt at a door counts. At the API, where every request may carry a password, each counts until it was found right: what goes
 * on at once is bounded too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
@ConditionalOnBooleanProperty(name = "bihuan.rates.enabled", matchIfMissing = true)
class LoginRate extends OncePerRequestFilter {

    /** Wrong, or nobody had the time to look. */
    private static final Set<Integer> TURNED_AWAY =
            Set.of(HttpServletResponse.SC_UNAUTHORIZED, HttpServletResponse.SC_SERVICE_UNAVAILABLE);

    private static final UrlPathHelper PATHS = new UrlPathHelper();

    private final List<PathPattern> doors;
    private final List<PathPattern> arrivals;
    private final Buckets addresses;
    private final Buckets names;
    private final Asker asker = new Asker();
    private final TooMany tooMany;

    LoginRate(Rates rates, Clock clock, TooMany tooMany) {
        this.doors = parsed(rates.doors());
        this.arrivals = parsed(rates.arrivals());
        this.addresses = new Buckets(Allowance.of(rates.loginAddress()), clock);
        this.names = new Buckets(Allowance.of(rates.loginName()), clock);
        this.tooMany = tooMany;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean door = door(request);
        if (!door && !Asker.hasBasic(request)) {
            chain.doFilter(request, response);
            return;
        }
        String address = asker.address(request);
        String name = asker.name(request).orElse("");
        Duration wait = longer(addresses.take(address), name.isEmpty() ? Duration.ZERO : names.take(name));
        if (!wait.isZero()) {
            tooMany.answer(request, response, wait);
            return;
        }
        chain.doFilter(request, response);
        if (door ? arrived(request, response) : !TURNED_AWAY.contains(response.getStatus())) {
            addresses.giveBack(address);
            names.giveBack(name);
        }
    }

    /** Whether an identity provider sent somebody who is in now: an office behind one address comes all at once. */
    private boolean arrived(HttpServletRequest request, HttpServletResponse response) {
        String to = response.getHeader(HttpHeaders.LOCATION);
        return matches(arrivals, request) && to != null && !to.contains("/login");
    }

    private boolean door(HttpServletRequest request) {
        return (request.getMethod().equals("POST") && matches(doors, request)) || matches(arrivals, request);
    }

    private static boolean matches(List<PathPattern> patterns, HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(PATHS.getPathWithinApplication(request));
        return patterns.stream().anyMatch(it -> it.matches(path));
    }

    private static List<PathPattern> parsed(List<String> patterns) {
        return patterns.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
