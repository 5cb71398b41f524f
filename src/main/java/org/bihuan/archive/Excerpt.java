package org.bihuan.archive;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.stream.Stream;
import org.bihuan.organization.Congress;
import org.jspecify.annotations.Nullable;

/** The place around words in a text. */
final class Excerpt {

    private static final int AROUND = 30;

    private Excerpt() {}

    /** The place around the words in the first text that holds them. */
    static @Nullable String of(@Nullable String words, Stream<Object> texts) {
        if (words == null) {
            return null;
        }
        String small = words.toLowerCase(Locale.ROOT);
        return texts.map(String::valueOf)
                .filter(text -> text.toLowerCase(Locale.ROOT).contains(small))
                .findFirst()
                .map(text -> around(text, text.toLowerCase(Locale.ROOT).indexOf(small), small.length()))
                .orElse(null);
    }

    private static String around(String text, int at, int length) {
        int from = Math.max(0, at - AROUND);
        int to = Math.min(text.length(), at + length + AROUND);
        if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
            from--;
        }
        if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
            to++;
        }
        return (from > 0 ? "…" : "")
                + text.substring(from, to).replaceAll("\\s+", " ")
                + (to < text.length() ? "…" : "");
    }

    /** The day of an instant in the congress's zone. */
    static String day(OffsetDateTime at) {
        return at.atZoneSameInstant(Congress.ZONE).toLocalDate().toString();
    }
}
