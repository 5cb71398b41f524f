package org.bihuan.access.api;

import java.time.Instant;
import java.util.List;
import org.bihuan.access.session.AccountSession;
import org.bihuan.api.Page;
import org.bihuan.refusal.Missing;
import org.jspecify.annotations.Nullable;

/** An open session as it is listed. */
record SessionView(
        String id,
        String login,
        String door,
        @Nullable String address,
        @Nullable String agent,
        boolean secondFactor,
        Instant began,
        Instant seen) {

    static Page<SessionView> page(List<AccountSession> rows, int size) {
        return Page.of(rows, size, SessionView::of, it -> String.valueOf(it.id()));
    }

    private static SessionView of(AccountSession it) {
        return new SessionView(
                String.valueOf(it.id()),
                it.login(),
                it.door(),
                it.address(),
                it.agent(),
                it.secondFactor(),
                it.began().toInstant(),
                it.seen().toInstant());
    }

    /** A text that is no number is the number of no session. */
    static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException none) {
            throw new Missing(id);
        }
    }
}
