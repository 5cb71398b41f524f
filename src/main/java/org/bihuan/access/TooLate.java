package org.bihuan.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.bihuan.access.session.TypedForm;
import org.bihuan.api.RefusedActs;
import org.bihuan.refusal.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;

/** What a form is answered that came after its session or its token was over, or that is too large to have its token read. */
final class TooLate implements AccessDeniedHandler, AuthenticationEntryPoint {

    private final RefusedActs refused;
    private final AccessDeniedHandler denied = new AccessDeniedHandlerImpl();
    private final AuthenticationEntryPoint unknown = new LoginUrlAuthenticationEntryPoint("/login");

    TooLate(RefusedActs refused) {
        this.refused = refused;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (why instanceof CsrfException) {
            if (tooLarge(request)) {
                response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
                return;
            }
            var who = SecurityContextHolder.getContext().getAuthentication();
            if (who != null) {
                refused.keep(request, who.getName(), Reason.of("access.stale"));
            }
            if (TypedForm.answer(request, response, who == null ? null : who.getName())) {
                return;
            }
        }
        denied.handle(request, response, why);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (!TypedForm.answer(request, response, null)) {
            unknown.commence(request, response, why);
        }
    }

    /** The server gives up reading a form in which a file is too large, and no field of it can be read. */
    private static boolean tooLarge(HttpServletRequest request) throws IOException, ServletException {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (!type.startsWith("multipart/")) {
            return false;
        }
        try {
            request.getParts();
            return false;
        } catch (IllegalStateException limit) {
            return true;
        }
    }
}
