package org.bihuan.access.recovery;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An act that waits for a second administrator.
 *
 * @param name of the account's person
 * @param proposedBy id of a person
 * @param proposedName his name
 */
public record Proposal(
        long id,
        String act,
        String login,
        String name,
        @Nullable String issuer,
        @Nullable String subject,
        String proposedBy,
        String proposedName,
        OffsetDateTime proposedAt,
        OffsetDateTime expires) {

    Target target() {
        return new Target(login, issuer, subject);
    }
}
