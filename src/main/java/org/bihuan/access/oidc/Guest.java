package org.bihuan.access.oidc;

import java.util.List;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Whoever came in by the provider, under the login here. What the provider grants is left behind: rights come from posts. */
class Guest extends DefaultOidcUser {

    private static final long serialVersionUID = 1;

    private final String login;

    Guest(OidcUser user, String login) {
        super(List.of(), user.getIdToken(), user.getUserInfo());
        this.login = login;
    }

    @Override
    public String getName() {
        return login;
    }
}
