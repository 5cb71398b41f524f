package org.bihuan.access.session;

import org.jspecify.annotations.Nullable;

/** What stands between a right password and everything else, in this order. */
public enum Step {
    /** The code of the second factor. */
    CODE("/login/code"),
    /** A new password in the place of one that is too old. */
    PASSWORD("/account/password"),
    /** A second factor for whoever must have one. */
    ENROL("/account/second-factor"),
    /** Whether the person of the identity provider the browser came as is the account's owner. */
    JOIN("/account/identity"),
    /** Nothing. */
    NONE(null);

    private final @Nullable String page;

    Step(@Nullable String page) {
        this.page = page;
    }

    /** The page on which it is done. */
    @Nullable
    String page() {
        return page;
    }

    /** Whether this address may be asked for now. */
    boolean allows(String path) {
        return page == null || path.equals("/logout") || path.equals(page) || path.startsWith(page + "/");
    }
}
