package org.bihuan.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.bihuan.api.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Refuses what the page of another site has a browser change at the API. A browser says so itself (Fetch Metadata; Origin, RFC 6454), and it
 * may know a name and a password it would send along; programs say neither.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class ForeignSite extends OncePerRequestFilter {

    private static final UrlPathHelper PATHS = new UrlPathHelper();

    /** Change nothing, whoever sends them. */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Of a page of ours, or of none at all. */
    private static final Set<String> OUR_OWN = Set.of("same-origin", "none");

    private static final Pattern USUAL_PORT = Pattern.compile(":(80|443)$");

    private final Refusal refusal;

    ForeignSite(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SAFE.contains(request.getMethod())
                || !PATHS.getPathWithinApplication(request).startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (foreign(request)) {
            refusal.write(request, response, HttpStatus.FORBIDDEN, "doors.foreign");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean foreign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OUR_OWN.contains(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !host(origin).equalsIgnoreCase(host("//" + asked(request)));
    }

    private static String asked(HttpServletRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        return host == null ? request.getServerName() + ":" + request.getServerPort() : host;
    }

    /** By host and port; behind a web server that ends TLS the program need not know the scheme it was asked by. */
    private static String host(String origin) {
        return USUAL_PORT.matcher(origin.replaceFirst("^[^/]*//", "")).replaceFirst("");
    }
}
