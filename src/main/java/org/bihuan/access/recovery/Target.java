package org.bihuan.access.recovery;

import org.jspecify.annotations.Nullable;

/**
 * What an act is about.
 *
 * @param login the account
 * @param issuer the identity provider, where it is about a binding
 * @param subject the person there
 */
public record Target(
        String login, @Nullable String issuer, @Nullable String subject) {

    /** The account alone. */
    public static Target of(String login) {
        return new Target(login, null, null);
    }
}
