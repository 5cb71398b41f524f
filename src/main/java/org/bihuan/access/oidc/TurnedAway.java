package org.bihuan.access.oidc;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** The provider knows the person, this program does not let it in. */
class TurnedAway extends OAuth2AuthenticationException {

    private static final long serialVersionUID = 1;

    private final transient Stranger stranger;
    private final Why why;

    /** Why, for the journal. The page tells the person less: see {@link #shown}. */
    enum Why {
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

    TurnedAway(Stranger stranger, Why why) {
        super(new OAuth2Error("turned_away"), why.name());
        this.stranger = stranger;
        this.why = why;
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
