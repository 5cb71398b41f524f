package org.bihuan.ballot;

import java.util.Locale;

/** What the votes for an outcome are a fraction of. */
public enum Denominator {
    /** All members of the body 全体组成人员. */
    MEMBERS,
    /** Those who should have come 应到. */
    ENTITLED,
    /** Those who came 实到. */
    PRESENT,
    /** Ballots handed in 收回票; whether invalid ones are among them is a rule of its own. */
    RETURNED,
    /** Ballots handed in and valid 有效票. */
    VALID;

    /** The word of the rule book, for example {@code members}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Denominator of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
