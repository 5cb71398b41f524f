package org.bihuan.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.bihuan.address.Asked;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The headers of every answer, whoever gives it. They are set before anything else is done, so that an answer cut short
 * carries them, and again when somebody resets an answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class AnswerHeaders extends OncePerRequestFilter {

    private static final String NOTHING_OF_THE_DEVICE =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(),"
                    + " microphone=(), midi=(), payment=(), publickey-credentials-get=(), usb=()";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        set(request, response);
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void reset() {
                super.reset();
                set(request, response);
            }
        });
    }

    private static void set(HttpServletRequest request, HttpServletResponse response) {
        set(path(request), request.isSecure(), response);
    }

    /** @param path what was asked for, within the application */
    static void set(String path, boolean secure, HttpServletResponse response) {
        response.setHeader(ContentPolicy.HEADER, ContentPolicy.of(path));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", referrer(path));
        response.setHeader("Permissions-Policy", NOTHING_OF_THE_DEVICE);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        // What may be kept, the style sheet and the like, says so itself (spring.web.resources.cache).
        response.setHeader("Cache-Control", "no-store");
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** An error is told at {@code /error}; how, depends on what was asked for. */
    private static String path(HttpServletRequest request) {
        Object asked = request.getAttribute(jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI);
        return asked instanceof String address ? address : Asked.path(request);
    }

    /** A secret ballot leaves no trace of where somebody came from or went. */
    private static String referrer(String path) {
        boolean secret = CodeRate.PAGES.stream().anyMatch(it -> path.equals(it) || path.startsWith(it + "/"));
        return secret || ContentPolicy.data(path) ? "no-referrer" : "same-origin";
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
