package org.bihuan.staffing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bihuan.organization.ProgramNames;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/** What was sent, read field by field; what does not fit is refused by its name. */
final class Given {

    private static final int LONGEST = 2_000;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");

    private Given() {}

    static String required(String field, @Nullable String text) {
        return required(field, text, LONGEST);
    }

    static String required(String field, @Nullable String text, int longest) {
        return optional(field, text, longest).orElseThrow(() -> Invalid.field(field, "form.required"));
    }

    static Optional<String> optional(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String words = text.strip();
        int length = words.codePointCount(0, words.length());
        if (length > longest) {
            throw Invalid.field(field, "form.maxLength", longest, length);
        }
        if (words.codePoints().anyMatch(Given::unprintable)) {
            throw Invalid.field(field, "form.character");
        }
        return Optional.of(words);
    }

    static String id(String field, @Nullable String text) {
        String words = required(field, text, 200);
        if (!ID.matcher(words).matches()) {
            throw Invalid.field(field, "setup.id", words);
        }
        return words;
    }

    /** An id no entry of the journal has for the program itself. */
    static String login(String field, @Nullable String text) {
        String words = id(field, text);
        if (ProgramNames.has(words)) {
            throw Invalid.field(field, "setup.ownName", words);
        }
        return words;
    }

    static @Nullable String email(String field, @Nullable String text) {
        String words = optional(field, text, 254).orElse(null);
        if (words != null && !EMAIL.matcher(words).matches()) {
            throw Invalid.field(field, "setup.email", words);
        }
        return words;
    }

    static Optional<LocalDate> day(String field, @Nullable String text) {
        return optional(field, text, 40).map(words -> {
            try {
                return LocalDate.parse(words);
            } catch (DateTimeParseException notADay) {
                throw Invalid.field(field, "form.date", words);
            }
        });
    }

    /** A day that must be there and lie between two. */
    static LocalDate between(String field, LocalDate day, LocalDate first, LocalDate last) {
        if (day.isBefore(first) || day.isAfter(last)) {
            throw Invalid.field(field, "staffing.between", first, last);
        }
        return day;
    }

    private static boolean unprintable(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
    }
}
