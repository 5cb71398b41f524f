package org.bihuan.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.bihuan.access.login.Login;
import org.bihuan.api.Refusal;
import org.bihuan.api.RefusedActs;
import org.bihuan.refusal.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses callers of the API whose account is closed, or for whom a password alone is not enough; notes who comes in by one. */
class ApiGuard extends OncePerRequestFilter {

    private final ApiStanding standing;
    private final BasicArrivals arrivals;
    private final RefusedActs refusedActs;
    private final Refusal refusal;

    ApiGuard(ApiStanding standing, BasicArrivals arrivals, RefusedActs refusedActs, Refusal refusal) {
        this.standing = standing;
        this.arrivals = arrivals;
        this.refusedActs = refusedActs;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !who.isAuthenticated()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Login> account = standing.account(who.getName());
        if (account.isEmpty()) {
            // As if there had been no log-in: the next filters refuse it.
            SecurityContextHolder.clearContext();
            chain.doFilter(request, response);
            return;
        }
        String reason = standing.reason(account.get(), who, request);
        if (reason != null) {
            refusedActs.keep(request, who.getName(), Reason.of(reason));
            refusal.write(request, response, HttpStatus.FORBIDDEN, reason);
            return;
        }
        arrivals.seen(account.get().login(), request);
        chain.doFilter(request, response);
    }
}
