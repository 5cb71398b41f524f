package org.bihuan.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bihuan.api.RefusedActs;
import org.bihuan.refusal.Reason;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stops a program that has lost its way: all that an account asks for, by its tokens, by Basic and on the pages, counts as one. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 100)
@ConditionalOnBooleanProperty(name = "bihuan.rates.enabled", matchIfMissing = true)
class AccountRate extends OncePerRequestFilter {

    private static final Duration OFTEN = Duration.ofMinutes(10);

    private final Buckets accounts;
    /** When it was last written down of an account that it is stopped. */
    private final Map<String, Instant> told = new ConcurrentHashMap<>();

    private final Clock clock;
    private final TooMany tooMany;
    private final RefusedActs refused;

    AccountRate(Rates rates, Clock clock, TooMany tooMany, RefusedActs refused) {
        this.refused = refused;
        this.clock = clock;
        this.accounts = new Buckets(Allowance.of(rates.account()), clock);
        this.tooMany = tooMany;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String account = request.getRemoteUser();
        Duration wait = account == null ? Duration.ZERO : accounts.take(account);
        if (account == null || wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            if (toBeTold(account)) {
                refused.keep(request, account, Reason.of("doors.tooMany.detail", wait.toSeconds()));
            }
            tooMany.answer(request, response, wait);
        }
    }

    /** Now and then only: as many entries as requests would drown the journal, and hold up all who write into it. */
    private boolean toBeTold(String account) {
        Instant now = clock.instant();
        Instant before = told.get(account);
        if (before == null) {
            return told.putIfAbsent(account, now) == null;
        }
        return !before.plus(OFTEN).isAfter(now) && told.replace(account, before, now);
    }
}
