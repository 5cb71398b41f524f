package org.bihuan.notification;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a person was told.
 *
 * @param arguments of the sentence, as JSON
 * @param lines sentences below the first, as JSON
 */
record Message(
        long id,
        String code,
        String arguments,
        String lines,
        @Nullable String matter,
        @Nullable String problem,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime readAt) {

    /** How the API names it. */
    String number() {
        return "N-" + id;
    }
}
