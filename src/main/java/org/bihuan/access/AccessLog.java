package org.bihuan.access;

import org.bihuan.access.factor.SecondFactors;
import org.bihuan.journal.SystemChain;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Writes into the system chain who came in by the login page (by Basic: {@link BasicArrivals}) and who signed out; whoever turns somebody away knows why and writes it himself. */
@Component
class AccessLog {

    private final SystemChain chain;
    private final SecondFactors factors;

    AccessLog(SystemChain chain, SecondFactors factors) {
        this.chain = chain;
        this.factors = factors;
    }

    /** Whoever has a second factor is in only after its code. */
    @EventListener
    void entered(InteractiveAuthenticationSuccessEvent event) {
        if (factors.enrolled(event.getAuthentication().getName())) {
            return;
        }
        chain.entered(
                event.getAuthentication().getName(),
                origin(event.getAuthentication()),
                door(event.getAuthentication()));
    }

    @EventListener
    void left(LogoutSuccessEvent event) {
        chain.left(event.getAuthentication().getName(), origin(event.getAuthentication()));
    }

    /** The page, or the provider of identities that sent somebody. */
    private static String door(Authentication authentication) {
        return authentication.getPrincipal() instanceof OidcUser user ? "oidc " + user.getIssuer() : "page";
    }

    private static @Nullable String origin(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : null;
    }
}
