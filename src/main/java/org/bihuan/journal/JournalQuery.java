package org.bihuan.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question to one chain of the journal; what is nothing is not asked.
 *
 * @param actor login of whoever acted
 * @param action word for what was done
 * @param from the first instant
 * @param until the instant after the last
 * @param before the place the page comes before
 */
public record JournalQuery(
        String chain,
        @Nullable String actor,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Long before) {

    /** Everything in a chain. */
    public static JournalQuery of(String chain) {
        return new JournalQuery(chain, null, null, null, null, null);
    }
}
