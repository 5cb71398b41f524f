package org.bihuan.access.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bihuan.address.Asked;
import org.bihuan.api.Refusal;
import org.bihuan.api.RefusedActs;
import org.bihuan.refusal.Reason;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in whoever bears a good token, as far as the token reaches. A token that is none, has ended or was revoked lets nobody in,
 * and the next filters answer as they do to anybody unknown.
 */
public class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Bearers bearers;
    private final RefusedActs refusedActs;
    private final Refusal refusal;

    public TokenFilter(Bearers bearers, RefusedActs refusedActs, Refusal refusal) {
        this.bearers = bearers;
        this.refusedActs = refusedActs;
        this.refusal = refusal;
    }

    /** Whether it was a token that let somebody in. */
    public static boolean letIn(Authentication who) {
        return who.getDetails() instanceof Bearer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Optional<Bearer> bearer = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith(BEARER))
                .flatMap(
                        header -> bearers.find(header.substring(BEARER.length()).strip(), request.getRemoteAddr()));
        if (bearer.isEmpty()) {
            rest.doFilter(request, response);
            return;
        }
        String login = bearer.get().login();
        // As it is written: a token opens nothing that is written otherwise than its area has it.
        Optional<Reason> outside = bearer.get().reach().refusal(request.getMethod(), Asked.written(request));
        if (outside.isPresent()) {
            refusedActs.keep(request, login, outside.get());
            refusal.write(request, response, HttpStatus.FORBIDDEN, "error.forbidden", outside.get());
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        var authentication = UsernamePasswordAuthenticationToken.authenticated(login, null, List.of());
        authentication.setDetails(bearer.get());
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        rest.doFilter(request, response);
    }
}
