package org.bihuan.access.api;

import java.time.Instant;
import org.bihuan.access.recovery.Proposal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * A proposal as the API shows it.
 *
 * @param half the proposer's part of an activation code, told this once
 */
public record Waiting(
        String id,
        String act,
        String login,
        String name,
        @Nullable String issuer,
        @Nullable String subject,
        String proposedBy,
        Instant proposedAt,
        Instant expires,
        @Nullable String half) {

    /** As a list shows it. */
    public static Waiting of(Proposal it) {
        return of(it, null);
    }

    private static Waiting of(Proposal it, @Nullable String half) {
        return new Waiting(
                String.valueOf(it.id()),
                it.act(),
                it.login(),
                it.name(),
                it.issuer(),
                it.subject(),
                it.proposedBy(),
                it.proposedAt().toInstant(),
                it.expires().toInstant(),
                half);
    }

    /** The answer to whoever proposed it: taken, and waiting for another (202). */
    public static ResponseEntity<Object> answer(Proposal it, @Nullable String half) {
        return ResponseEntity.accepted().body(of(it, half));
    }
}
