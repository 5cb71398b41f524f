package org.bihuan.access.session;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A session of an account at the pages.
 *
 * @param door how it came in: page, or oidc
 * @param agent first words of what the browser says it is
 * @param seen when it last asked for something, to the minute
 * @param why what ended it: logout, idle, longest, many, password, reset, closed, secondFactor, user, administrator
 */
public record AccountSession(
        long id,
        String login,
        String door,
        @Nullable String address,
        @Nullable String agent,
        OffsetDateTime began,
        OffsetDateTime seen,
        boolean secondFactor,
        @Nullable OffsetDateTime ended,
        @Nullable String why) {

    /** What makes it end now, if anything. */
    @Nullable
    String over(SessionRule rule, boolean administrator, Instant lastSeen, Instant now) {
        if (!began.toInstant().plus(rule.longest()).isAfter(now)) {
            return "longest";
        }
        var idle = administrator ? rule.administratorsIdle() : rule.idle();
        Instant last = seen.toInstant().isAfter(lastSeen) ? seen.toInstant() : lastSeen;
        return last.plus(idle).isAfter(now) ? null : "idle";
    }
}
