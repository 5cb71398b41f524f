package org.bihuan.task.api;

import java.time.Instant;
import org.bihuan.journal.Entry;

/** What was written into the journal for a step. */
public record Completed(Receipt entry) {

    /** Where the entry stands and what it was sealed with. */
    public record Receipt(
            String chain, long seq, Instant at, String actor, String action, String subject, String hash) {}

    /** The receipt for an entry. */
    public static Completed by(Entry it) {
        return new Completed(
                new Receipt(it.chain(), it.seq(), it.at(), it.actor(), it.action(), it.subject(), it.hash()));
    }
}
