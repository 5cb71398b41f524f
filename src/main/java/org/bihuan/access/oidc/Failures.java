package org.bihuan.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.organization.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Takes whoever could not come in back to the login page, with a sentence that tells nothing of accounts, and writes it down. */
@Component
class Failures implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private static final String NOBODY = "system";

    private final Accounts accounts;
    private final Journal journal;

    Failures(Accounts accounts, Journal journal) {
        this.accounts = accounts;
        this.journal = journal;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String shown = "failed";
        if (failure instanceof TurnedAway away) {
            shown = away.shown();
            write(away, request.getRemoteAddr());
        } else {
            log.warn("Signing in by the identity provider failed: {}", failure.toString());
            if (failure instanceof Unavailable || failure.getCause() instanceof Unavailable) {
                shown = "unreachable";
            }
        }
        response.sendRedirect(request.getContextPath() + "/login?sso=" + shown);
    }

    private void write(TurnedAway away, String origin) {
        Stranger stranger = away.stranger();
        String tried = stranger.login();
        String chain = Optional.ofNullable(tried)
                .flatMap(it -> accounts.actor(it, null))
                .map(it -> Journal.congress(it.congress()))
                .orElse(NOBODY);
        var told = new LinkedHashMap<String, Object>();
        told.put("door", "oidc");
        told.put("issuer", stranger.issuer());
        told.put("subject", stranger.subject());
        told.put("login", tried);
        told.put("why", away.why().name());
        journal.appendAlone(chain, new Note(NOBODY, null, origin, "access.turnedAway", NOBODY, told));
    }
}
