package org.bihuan.access.oidc;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** The provider knows the person, this program does not let it in. */
class NotLetIn extends OAuth2AuthenticationException {

    private static final long serialVersionUID = 1;

    private final transient Stranger stranger;
    private final Why why;
    private final @Nullable String login;

    /** Why, for the journal. The page tells the person less: see {@link #shown}. */
    enum Why {
        /** Its owner has yet to sign in by his password and to say that it was he. */
        UNPROVED("prove"),
        UNKNOWN("refused"),
        UNFIT("refused"),
        OTHER_SUBJECT("refused"),
        ADMINISTRATOR("refused"),
        NEVER_OPENED("refused"),
        FULL("refused"),
        INACTIVE("waiting"),
        REGISTERED("waiting");

        private final String shown;

        Why(String shown) {
            this.shown = shown;
        }
    }

    NotLetIn(Stranger stranger, Why why) {
        this(stranger, why, null);
    }

    NotLetIn(Stranger stranger, Why why, @Nullable String login) {
        super(new OAuth2Error("turned_away"), why.name());
        this.stranger = stranger;
        this.why = why;
        this.login = login;
    }

    /** The account it is about, where one is there. */
    @Nullable
    String login() {
        return login;
    }

    Stranger stranger() {
        return stranger;
    }

    Why why() {
        return why;
    }

    String shown() {
        return why.shown;
    }
}
