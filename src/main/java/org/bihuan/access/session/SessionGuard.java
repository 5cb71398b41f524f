package org.bihuan.access.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bihuan.address.Asked;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody on whose session is over, or who has not yet done what comes after the password. */
public class SessionGuard extends OncePerRequestFilter {

    private final SessionCheck check;
    private final List<String> open;

    /** @param open addresses that need no log-in; one that ends with a slash stands for all below it */
    public SessionGuard(SessionCheck check, List<String> open) {
        this.check = check;
        this.open = List.copyOf(open);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (who == null || who instanceof AnonymousAuthenticationToken || session == null) {
            chain.doFilter(request, response);
            return;
        }
        String path = Asked.written(request);
        boolean free = open.stream().anyMatch(it -> it.endsWith("/") ? path.startsWith(it) : path.equals(it));
        Optional<Step> step = check.step(request, who);
        if (step.isEmpty()) {
            session.invalidate();
            SecurityContextHolder.clearContext();
            if (!free) {
                if (!TypedForm.answer(request, response, null)) {
                    response.sendRedirect(request.getContextPath() + "/login?ended");
                }
                return;
            }
        } else if (!free && !step.get().allows(path)) {
            if (TypedForm.answer(request, response, null)) {
                return;
            }
            response.sendRedirect(request.getContextPath() + step.get().page());
            return;
        }
        chain.doFilter(request, response);
    }
}
