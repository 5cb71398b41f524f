package org.bihuan.journal;

import org.bihuan.journal.BadEntry.Damage;
import org.bihuan.journal.Entries.Head;

/**
 * Finds out what has happened at the place where a chain stops being whole.
 *
 * <p>A hash covers the place of its entry. An entry that was moved is therefore still whole at the place it comes from, and at no
 * other.
 */
final class Diagnosis {

    /** How far ahead of its place an entry's origin is looked for. */
    private static final int AHEAD = 1000;

    private final Entries entries;
    private final String chain;
    private final long place;
    private final String hash;

    /** The chain is whole up to {@code last}, whose hash is given. */
    Diagnosis(Entries entries, String chain, long last, String hash) {
        this.entries = entries;
        this.chain = chain;
        this.place = last + 1;
        this.hash = hash;
    }

    /** Names what is wrong, given the entry the database has next. */
    BadEntry of(Entry found) {
        Head head = entries.head(chain);
        boolean afterTheEnd =
                head != null && head.seq() == place - 1 && head.hash().equals(hash);
        if (afterTheEnd || found.seq() < place) {
            return bad(found.seq(), Damage.INSERTED);
        }
        if (found.seq() > place) {
            return bad(place, Damage.MISSING);
        }
        long origin = origin(found);
        Entry rightful = entries.followingElsewhere(chain, hash, place);
        if (rightful != null && whole(rightful, place)) {
            return bad(place, origin == 0 ? Damage.INSERTED : Damage.SWAPPED);
        }
        if (origin > place) {
            return bad(place, Damage.MISSING);
        }
        if (origin > 0) {
            return bad(origin, Damage.INSERTED);
        }
        return bad(rewrittenBefore(found) ? place - 1 : place, Damage.EDITED);
    }

    /** The other place at which the entry would be whole, or 0. */
    private long origin(Entry moved) {
        Entry before = entries.withHash(chain, moved.previous());
        if (before != null && before.seq() + 1 != place && whole(moved, before.seq() + 1)) {
            return before.seq() + 1;
        }
        for (long seq = place + 1; seq <= place + AHEAD; seq++) {
            if (whole(moved, seq)) {
                return seq;
            }
        }
        return 0;
    }

    /** Whether it is the entry before that was written anew, hash included: then this one is whole and its follower knows it. */
    private boolean rewrittenBefore(Entry found) {
        if (place == 1 || !whole(found, place)) {
            return false;
        }
        Entry next = entries.at(chain, place + 1);
        Head head = entries.head(chain);
        return next != null
                ? next.previous().equals(found.hash())
                : head != null && head.hash().equals(found.hash());
    }

    private static boolean whole(Entry entry, long seq) {
        return Seal.of(entry, seq).equals(entry.hash());
    }

    private BadEntry bad(long seq, Damage damage) {
        return new BadEntry(chain, seq, damage);
    }
}
