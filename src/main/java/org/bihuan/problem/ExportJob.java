package org.bihuan.problem;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A large export of the ledger.
 *
 * @param kind xlsx or csv
 * @param query what is exported, as in the address of the ledger
 * @param state running, done or failed
 * @param written rows so far
 * @param size of the file in bytes, once it is there
 * @param heardAt when it last told how far it is
 * @param sight by what its owner saw what is in it: {@link ExportSight}; nothing for one from before that was kept
 */
public record ExportJob(
        String id,
        String kind,
        String query,
        String state,
        long written,
        @Nullable Long size,
        OffsetDateTime begunAt,
        OffsetDateTime heardAt,
        @Nullable String sight) {

    private static final Duration SILENCE = Duration.ofMinutes(10);

    /** What stands in the register as running may have ended with the program that ran it. */
    ExportJob at(Instant now) {
        boolean silent = state.equals("running") && heardAt.toInstant().isBefore(now.minus(SILENCE));
        return silent ? new ExportJob(id, kind, query, "failed", written, size, begunAt, heardAt, sight) : this;
    }

    /** Whether it still goes on. */
    public boolean running() {
        return state.equals("running");
    }

    /** Whether its file is there. */
    public boolean done() {
        return state.equals("done");
    }
}
