package org.bihuan.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bihuan.api.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers whoever comes, before any operation, upon what says that it has no room at the moment: when to come again. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 25)
class Postponed extends OncePerRequestFilter {

    private final Refusal refusal;

    Postponed(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ErrorResponseException full) {
            String seconds = full.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
            if (!full.getStatusCode().isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE) || seconds == null) {
                throw full;
            }
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
            if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
                refusal.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "doors.full", seconds);
            } else {
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            }
        }
    }
}
