package org.bihuan.journal;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.bihuan.journal.BadEntry.Damage;
import org.jspecify.annotations.Nullable;

/**
 * A verification as it is kept.
 *
 * @param chain the chain gone through; nothing where all were
 * @param person id of whoever asked for it
 * @param personName what that person is called
 * @param entries how many entries were found to be whole, up to the bad one
 * @param head hash of the last entry of one whole chain
 * @param badChain chain of the first bad entry; nothing where all seals hold
 */
public record KeptVerification(
        long id,
        @Nullable String chain,
        String person,
        String personName,
        OffsetDateTime verifiedAt,
        boolean ok,
        long entries,
        @Nullable String head,
        @Nullable String badChain,
        long badSeq,
        @Nullable String damage) {

    /** The first bad entry, if any. */
    public @Nullable BadEntry bad() {
        return badChain == null || damage == null
                ? null
                : new BadEntry(badChain, badSeq, Damage.valueOf(damage.toUpperCase(Locale.ROOT)));
    }
}
