package org.bihuan.permission;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The views that are written down, and whether they are of business matters. */
public enum Sensitive {
    /** A matter or problem that has not been issued yet. */
    DRAFT(true),
    /** A verification sheet with an unannounced visit 暗访 on it, or a sampling sheet. */
    UNANNOUNCED(true),
    /** A document taken away. */
    DOCUMENT(true),
    /** The ledger as a file or as a paper. */
    EXPORT(true),
    /** The journal of a matter. */
    JOURNAL(true),
    /** The system chain of the congress. */
    SYSTEM_CHAIN(false),
    /** The view log itself. */
    VIEWS(false);

    private final boolean business;

    Sensitive(boolean business) {
        this.business = business;
    }

    /** Whether it is of business matters, which the auditor goes through as well. */
    public boolean business() {
        return business;
    }

    /** Whether it is taken away, or is a log itself: written before it is answered, so that nobody sees it and leaves no trace. */
    boolean beforehand() {
        return this == DOCUMENT || this == EXPORT || this == SYSTEM_CHAIN;
    }

    /** The word for it in the register and over HTTP. */
    public String word() {
        String[] parts = name().toLowerCase(Locale.ROOT).split("_");
        return parts.length == 1
                ? parts[0]
                : parts[0] + parts[1].substring(0, 1).toUpperCase(Locale.ROOT) + parts[1].substring(1);
    }

    /** All words there are. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Sensitive::word).toList();
    }
}
