package org.bihuan.boundary;

import java.util.Arrays;
import java.util.Locale;
import org.bihuan.refusal.Choices;
import org.jspecify.annotations.Nullable;

/** Which coordinates a file is in; whoever supplies it says so, because a file cannot be told by looking at it. */
public enum Datum {
    /** As satellites measure, and as GeoJSON is defined (RFC 7946, section 4). */
    WGS84,
    /** As Chinese maps for the public must be shifted (GB 20263). */
    GCJ02;

    /** The word in forms and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this word, or a refusal that names both. */
    static Datum of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Choices.of(
                                "boundary.datum.",
                                Arrays.stream(values()).map(Datum::word).toList())
                        .without("datum", word == null ? "" : word));
    }
}
