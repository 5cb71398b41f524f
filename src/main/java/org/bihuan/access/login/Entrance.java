package org.bihuan.access.login;

import org.jspecify.annotations.Nullable;

/** A way in which an account can be in already: sessions, tokens. Each is asked to end when the account must start anew. */
public interface Entrance {

    /**
     * Ends what this account has open, within the caller's transaction.
     *
     * @param why a word: password, reset, closed, secondFactor
     * @param kept number of the one session that stays, if any
     */
    void close(String login, String why, @Nullable Long kept);
}
