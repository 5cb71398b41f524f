package org.bihuan.ballot;

import java.util.Locale;

/** What becomes of ballots on which nothing, too much or something else was marked. */
public enum InvalidVotes {
    /** They are no part of what is counted. */
    EXCLUDED,
    /** They are part of the returned ballots, and so of the whole. */
    COUNTED,
    /** They count as votes for what is left when no outcome is reached: dissatisfied, or against. */
    AGAINST;

    static InvalidVotes of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
