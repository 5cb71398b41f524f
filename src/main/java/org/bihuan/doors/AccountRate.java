package org.bihuan.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
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
    private final TooMany tooMany;

    AccountRate(Rates rates, Clock clock, TooMany tooMany) {
        this.accounts = new Buckets(Allowance.of(rates.account()), clock);
        this.tooMany = tooMany;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String account = request.getRemoteUser();
        Duration wait = account == null ? Duration.ZERO : accounts.take(account);
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            tooMany.answer(request, response, wait);
        }
    }
}
