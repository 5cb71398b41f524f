package org.bihuan.task;

import java.util.Optional;

/** Texts as people type them, but nothing a table or a page would choke on. */
final class Text {

    private static final int SHORT = 1_000;

    private Text() {}

    static String checked(String typed, int min, int max, Optional<String> pattern) {
        String text = typed.strip();
        // A short column counts UTF-16 units on H2; a long text has no column limit, and people count characters.
        int length = max > SHORT ? text.codePointCount(0, text.length()) : text.length();
        if (length < min) {
            throw new Unfit("form.minLength", min, length);
        }
        if (length > max) {
            throw new Unfit("form.maxLength", max, length);
        }
        if (text.codePoints().anyMatch(Text::unprintable)) {
            throw new Unfit("form.character");
        }
        if (pattern.isPresent() && !text.matches(pattern.get())) {
            throw new Unfit("form.pattern");
        }
        return text;
    }

    private static boolean unprintable(int point) {
        return Character.getType(point) == Character.SURROGATE
                || (Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t');
    }
}
