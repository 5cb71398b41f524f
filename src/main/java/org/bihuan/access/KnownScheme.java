package org.bihuan.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody on whose {@code Authorization} is neither {@code Basic …} nor {@code Bearer …} as RFC 9110 writes them, so that no two readers
 * of it can take it for different things.
 */
class KnownScheme extends OncePerRequestFilter {

    private static final Pattern KNOWN = Pattern.compile("(?i:Basic|Bearer) [\\x21-\\x7e]+");

    private final AuthenticationEntryPoint unknown;

    KnownScheme(AuthenticationEntryPoint unknown) {
        this.unknown = unknown;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> sent = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        if (sent.isEmpty() || sent.size() == 1 && KNOWN.matcher(sent.get(0)).matches()) {
            chain.doFilter(request, response);
        } else {
            unknown.commence(request, response, new BadCredentialsException("unknown scheme"));
        }
    }
}
