package org.bihuan.access.token;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a token only reads, or does all its owner may. */
public enum Scope {
    READ,
    WRITE;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** The word for it in requests, answers and the database. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Scope of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** All words there are. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Scope::word).toList();
    }

    boolean allows(String method) {
        return this == WRITE || READING.contains(method);
    }
}
