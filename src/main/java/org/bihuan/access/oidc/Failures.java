package org.bihuan.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.bihuan.access.lockout.TurnedAway;
import org.bihuan.access.login.Logins;
import org.bihuan.access.oidc.NotLetIn.Why;
import org.bihuan.access.session.Arrived;
import org.bihuan.api.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Takes whoever could not come in back to the login page, with a sentence that tells nothing of accounts, and writes it down. */
@Component
class Failures implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private final Logins logins;
    private final TurnedAway turnedAway;

    Failures(Logins logins, TurnedAway turnedAway) {
        this.logins = logins;
        this.turnedAway = turnedAway;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String shown = "failed";
        if (failure instanceof NotLetIn away) {
            shown = away.shown();
            write(away, request.getRemoteAddr());
            if (away.why() == Why.UNPROVED && away.login() != null) {
                Stranger it = away.stranger();
                new Arrived(it.issuer(), it.subject(), away.login()).keep(request);
            }
        } else {
            log.warn("Signing in by the identity provider failed: {}", Trace.line(failure.toString()));
            if (failure instanceof Unavailable || failure.getCause() instanceof Unavailable) {
                shown = "unreachable";
            } else {
                turnedAway.counted(
                        null, "", request.getRemoteAddr(), "provider", Map.of("door", "oidc", "error", code(failure)));
            }
        }
        response.sendRedirect(request.getContextPath() + "/login?sso=" + shown);
    }

    /** Of a token that is false, a state of another session, a provider that says no. */
    private static String code(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException known
                ? Trace.line(known.getError().getErrorCode())
                : failure.getClass().getSimpleName();
    }

    private void write(NotLetIn away, String origin) {
        Stranger stranger = away.stranger();
        String tried = Objects.requireNonNullElse(away.login(), Objects.requireNonNullElse(stranger.login(), ""));
        turnedAway.counted(
                logins.find(tried).orElse(null),
                tried,
                origin,
                away.why().name(),
                Map.of("door", "oidc", "issuer", stranger.issuer(), "subject", stranger.subject()));
    }
}
