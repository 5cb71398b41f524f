package org.bihuan.access.token;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A part of the API a token can be limited to, told by the first word of an address after {@code /api/v1/}. */
public enum Area {
    /** The work: matters, tasks and their forms, documents, decisions, votes, messages, and the registers forms choose from. */
    MATTERS(
            "matters",
            "tasks",
            "processes",
            "documents",
            "imports",
            "import-drafts",
            "paper-numbers",
            "decisions",
            "ballots",
            "commitments",
            "escalations",
            "groups",
            "shares",
            "shared-matters",
            "messages",
            "units",
            "people"),
    /** The problems with all that is known of each, and the ledger as a file. */
    LEDGER("problems", "problems.csv", "problems.xlsx", "ledger-views", "ledger-exports"),
    /** Figures, never a single problem. */
    STATISTICS("statistics"),
    /** Registers, accounts, posts, rules, holidays, journal, tokens. */
    ADMINISTRATION(
            "congresses",
            "units",
            "people",
            "posts",
            "accounts",
            "sessions",
            "tokens",
            "rulebook",
            "holidays",
            "boundaries",
            "journal",
            "views",
            "administrative-acts",
            "organization-imports",
            "unit-mergers",
            "post-proposals",
            "recoveries");

    private final Set<String> words;

    Area(String... words) {
        this.words = Set.of(words);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Area of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** All words there are. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Area::word).toList();
    }

    /** Whether an address belongs to it, given its first word. */
    boolean holds(String word) {
        return words.contains(word);
    }
}
