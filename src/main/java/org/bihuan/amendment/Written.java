package org.bihuan.amendment;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/** Reads what somebody wrote beside the parameters: reasons and days. */
final class Written {

    private static final int LONGEST = 2000;

    private Written() {}

    /** A text that must be there. */
    static String required(String field, @Nullable String text) {
        return optional(field, text).orElseThrow(() -> Invalid.field(field, "form.required"));
    }

    /** A text that may be there. */
    static Optional<String> optional(String field, @Nullable String text) {
        return optional(field, text, LONGEST);
    }

    static Optional<String> optional(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String words = text.strip();
        if (words.length() > longest) {
            throw Invalid.field(field, "form.maxLength", longest, words.length());
        }
        if (words.codePoints().anyMatch(Written::unprintable)) {
            throw Invalid.field(field, "form.character");
        }
        return Optional.of(words);
    }

    /** A day that must be there. */
    static LocalDate day(String field, @Nullable String text) {
        String words = required(field, text);
        try {
            return LocalDate.parse(words);
        } catch (DateTimeParseException notADay) {
            throw Invalid.field(field, "form.date", words);
        }
    }

    private static boolean unprintable(int point) {
        return (Character.isISOControl(point) && point != '\n' && point != '\t' && point != '\r')
                || Character.getType(point) == Character.SURROGATE;
    }
}
