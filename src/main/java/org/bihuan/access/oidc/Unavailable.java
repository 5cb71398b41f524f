package org.bihuan.access.oidc;

import org.springframework.security.authentication.AuthenticationServiceException;

/** The provider does not answer, or not as one. */
class Unavailable extends AuthenticationServiceException {

    private static final long serialVersionUID = 1;

    Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
