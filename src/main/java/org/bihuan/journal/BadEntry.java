package org.bihuan.journal;

import java.util.Locale;
import org.bihuan.refusal.Reason;

/**
 * The first entry of a chain that is not as it was written.
 *
 * @param chain id of the chain
 * @param seq place in the chain
 * @param damage what has happened to it
 */
public record BadEntry(String chain, long seq, Damage damage) {

    /** What can happen to an entry. */
    public enum Damage {
        /** Its content does not match its hash, or the hash the next one remembers. */
        EDITED,
        /** It is not there. */
        MISSING,
        /** It was put where no entry was. */
        INSERTED,
        /** Another entry stands in its place. */
        SWAPPED,
        /** It is the last one, and the head of the chain speaks of another. */
        HEAD,
        /** It is whole, and not the one that stood there at an earlier verification: the chain was written anew up to here. */
        REWRITTEN;

        /** Lower-case word, as the API gives it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The sentence for it: {@code journal.bad.<word>} with chain and place. */
    public Reason reason() {
        return Reason.of("journal.bad." + damage.word(), chain, seq);
    }
}
