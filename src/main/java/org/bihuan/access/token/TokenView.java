package org.bihuan.access.token;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.bihuan.access.token.Tokens.Known;
import org.jspecify.annotations.Nullable;

/**
 * A token as its owner and the security administrator see it; never the token itself.
 *
 * @param name nothing for the short one a program gets at log-in
 * @param areas empty for no limit
 */
record TokenView(
        String id,
        @Nullable String name,
        String scope,
        List<String> areas,
        Instant created,
        Instant expires,
        @Nullable Instant lastUsed,
        @Nullable String lastUsedFrom) {

    static TokenView of(Known token) {
        OffsetDateTime used = token.lastUsedAt();
        return new TokenView(
                String.valueOf(token.id()),
                token.name(),
                token.scope(),
                token.areas() == null ? List.of() : List.of(token.areas().split(",")),
                token.createdAt().toInstant(),
                token.expires().toInstant(),
                used == null ? null : used.toInstant(),
                token.lastUsedFrom());
    }
}
