package org.bihuan.journal;

import org.bihuan.journal.BadEntry.Damage;
import org.bihuan.journal.Entries.Head;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Recomputes the chains and names the first bad entry. Reads in pages and takes no lock: entries may be appended meanwhile.
 *
 * <p>What it cannot see is said in docs/journal.md.
 */
@Service
public class Verification {

    private static final int PAGE = 200;

    private final Entries entries;

    Verification(Entries entries) {
        this.entries = entries;
    }

    /** Verifies one chain. A chain nobody has written to is whole and empty. */
    public Verified verify(String chain) {
        Walk walk = new Walk();
        Head seen = null;
        while (true) {
            walk.on(chain);
            if (walk.bad != null) {
                return Verified.broken(walk.last, new Diagnosis(entries, chain, walk.last, walk.hash).of(walk.bad));
            }
            if (seen != null && seen.seq() > walk.last) {
                // The head was there before this page was read, so its entry would have been in it.
                boolean onlyHead = seen.hash().equals(walk.hash);
                return Verified.broken(
                        walk.last, onlyHead ? head(chain, walk) : bad(chain, walk.last + 1, Damage.MISSING));
            }
            seen = entries.head(chain);
            if (seen == null || seen.seq() <= walk.last) {
                return end(chain, walk, seen);
            }
        }
    }

    /** Verifies all chains and stops at the first bad entry. */
    public Verified verifyAll() {
        long sum = 0;
        String last = "";
        for (var chains = entries.chainsAfter(last, PAGE);
                !chains.isEmpty();
                chains = entries.chainsAfter(last, PAGE)) {
            for (String chain : chains) {
                Verified verified = verify(chain);
                sum += verified.entries();
                if (verified.bad() != null) {
                    return Verified.broken(sum, verified.bad());
                }
                last = chain;
            }
        }
        String headless = entries.headless();
        Verified rest = headless == null ? Verified.whole(0, null) : verify(headless);
        return rest.bad() == null ? Verified.whole(sum, null) : Verified.broken(sum + rest.entries(), rest.bad());
    }

    private Verified end(String chain, Walk walk, @Nullable Head head) {
        if (head == null) {
            return walk.last == 0 ? Verified.whole(0, null) : Verified.broken(walk.last, head(chain, walk));
        }
        if (head.seq() == walk.last && head.hash().equals(walk.hash)) {
            return Verified.whole(walk.last, walk.hash);
        }
        Entry headed = head.seq() < walk.last ? entries.at(chain, head.seq()) : null;
        return headed != null && headed.hash().equals(head.hash())
                ? Verified.broken(head.seq(), bad(chain, head.seq() + 1, Damage.INSERTED))
                : Verified.broken(walk.last, head(chain, walk));
    }

    private static BadEntry head(String chain, Walk walk) {
        return bad(chain, walk.last, Damage.HEAD);
    }

    private static BadEntry bad(String chain, long seq, Damage damage) {
        return new BadEntry(chain, seq, damage);
    }

    /** How far a chain was found to be whole. */
    private class Walk {
        private long last;
        private String hash = Seal.NOTHING_BEFORE;
        private @Nullable Entry bad;
        private int read;

        /** Goes on to the end of the chain as it is now, or to the first bad entry. */
        void on(String chain) {
            do {
                read = 0;
                entries.eachAfter(chain, last == 0 ? Long.MIN_VALUE : last, PAGE, this::step);
            } while (read == PAGE && bad == null);
        }

        private void step(Entry entry) {
            read++;
            if (bad != null) {
                return;
            }
            if (entry.seq() == last + 1
                    && entry.previous().equals(hash)
                    && Seal.of(entry, entry.seq()).equals(entry.hash())) {
                last = entry.seq();
                hash = entry.hash();
            } else {
                bad = entry;
            }
        }
    }
}
