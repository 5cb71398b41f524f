package org.bihuan.journal;

import org.jspecify.annotations.Nullable;

/**
 * Outcome of a verification.
 *
 * @param ok whether every entry is as it was written
 * @param entries number of entries found to be whole, up to the bad one
 * @param head hash of the last entry; null for an empty chain, for a bad one, and for all chains together
 * @param bad the first bad entry, if any
 */
public record Verified(
        boolean ok,
        long entries,
        @Nullable String head,
        @Nullable BadEntry bad) {

    static Verified whole(long entries, @Nullable String head) {
        return new Verified(true, entries, head, null);
    }

    static Verified broken(long entries, BadEntry bad) {
        return new Verified(false, entries, null, bad);
    }
}
