package org.bihuan.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
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

    private final Buckets accounts;
    private final Set<String> stopped = ConcurrentHashMap.newKeySet();
    private final TooMany tooMany;
    private final RefusedActs refused;

    AccountRate(Rates rates, Clock clock, TooMany tooMany, RefusedActs refused) {
        this.refused = refused;
        this.accounts = new Buckets(Allowance.of(rates.account()), clock);
        this.tooMany = tooMany;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String account = request.getRemoteUser();
        Duration wait = account == null ? Duration.ZERO : accounts.take(account);
        if (account == null || wait.isZero()) {
            stopped.remove(String.valueOf(account));
            chain.doFilter(request, response);
        } else {
            // Once for each time it is stopped: as many entries as requests would drown the journal.
            if (stopped.add(account)) {
                refused.keep(request, account, Reason.of("doors.tooMany.detail", wait.toSeconds()));
            }
            tooMany.answer(request, response, wait);
        }
    }
}
