package org.bihuan.journal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry as it stands in the journal.
 *
 * @param chain id of the chain: a matter's id, or {@code congress:<id>}
 * @param seq place in the chain, from 1, without gaps
 * @param at when it was written, in microseconds
 * @param actor who acted
 * @param onBehalfOf for whom, if for somebody else
 * @param origin address the request came from
 * @param action what was done
 * @param subject id of what it was done to
 * @param data effects as canonical JSON
 * @param algorithm name of the hash function
 * @param previous hash of the entry before, 64 zeros for the first
 * @param hash hash over all of the above, 64 lower-case hexadecimal digits
 */
public record Entry(
        String chain,
        long seq,
        Instant at,
        String actor,
        @Nullable String onBehalfOf,
        @Nullable String origin,
        String action,
        String subject,
        String data,
        String algorithm,
        String previous,
        String hash) {

    /** The effects as values: maps, lists, strings, {@link java.math.BigDecimal}, {@link java.math.BigInteger}, booleans. */
    public Map<String, Object> values() {
        return Canonical.parse(data);
    }

    /** The very bytes its hash is the SHA-256 of (docs/journal.md). */
    public byte[] sealedBytes() {
        return Seal.bytes(this, seq);
    }

    Entry sealed() {
        return new Entry(
                chain,
                seq,
                at,
                actor,
                onBehalfOf,
                origin,
                action,
                subject,
                data,
                algorithm,
                previous,
                Seal.of(this, seq));
    }
}
