package org.bihuan.organization;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bihuan.refusal.Named;

/**
 * Where a congress stands. Source: Organic Law of Local People's Congresses (as amended in 2022), articles 2 and 50: congresses of
 * provinces, cities, counties and townships; a standing committee of a city or county may set up a body in a development zone.
 */
public enum Level {
    PROVINCE,
    CITY,
    COUNTY,
    TOWNSHIP,
    ZONE;

    /** The word for it, as the register keeps it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words, highest first. */
    public static List<String> words() {
        return Stream.of(values()).map(Level::word).toList();
    }

    /** The level of this word; it must be one of {@link #words()}. */
    public static Level of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The same for a sentence. */
    public static Named named(String word) {
        return Named.of("console.level.", word);
    }

    /** Whether a congress of this level may stand directly below one of another. Levels may be left out, but never turned round. */
    public boolean below(Level above) {
        return this == ZONE ? above == CITY || above == COUNTY : above != ZONE && compareTo(above) > 0;
    }
}
