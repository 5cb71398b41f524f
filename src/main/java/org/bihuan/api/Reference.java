package org.bihuan.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request a name, by which an answer and the lines of the log find each other: {@code X-Request-Id} in the answer,
 * {@code request} in the log. One that came with the request is kept if it can be written into a log as it is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Reference extends OncePerRequestFilter {

    private static final String HEADER = "X-Request-Id";
    private static final String LOGGED = "request";
    private static final String KEPT = Reference.class.getName();
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9-]{8,64}");

    Reference() {}

    /** The name of a request. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(KEPT) instanceof String known) {
            return known;
        }
        String given = request.getHeader(HEADER);
        String name = given != null && HARMLESS.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        request.setAttribute(KEPT, name);
        return name;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = of(request);
        response.setHeader(HEADER, name);
        MDC.put(LOGGED, name);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOGGED);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
