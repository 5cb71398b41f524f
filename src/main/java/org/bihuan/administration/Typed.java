package org.bihuan.administration;

import java.util.LinkedHashSet;
import java.util.List;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/** Texts as they are typed: required, of one line, and not longer than a column. */
final class Typed {

    /** Longest name of a unit or a congress. */
    static final int NAME = 200;

    private static final int MOST_ALIASES = 50;

    private Typed() {}

    /** @throws Invalid on the field, if the text is missing, too long or of more than a line */
    static String line(String field, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            throw Invalid.field(field, "form.required");
        }
        String stripped = text.strip();
        int length = stripped.codePointCount(0, stripped.length());
        if (length > most) {
            throw Invalid.field(field, "form.maxLength", most, length);
        }
        if (stripped.codePoints()
                .anyMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE)) {
            throw Invalid.field(field, "form.character");
        }
        return stripped;
    }

    /** Other names, each once. */
    static List<String> aliases(@Nullable List<@Nullable String> given) {
        var aliases = new LinkedHashSet<String>();
        if (given != null) {
            if (given.size() > MOST_ALIASES) {
                throw Invalid.field("aliases", "form.maxItems", MOST_ALIASES);
            }
            for (int i = 0; i < given.size(); i++) {
                String at = "aliases[" + i + "]";
                if (!aliases.add(line(at, given.get(i), NAME))) {
                    throw Invalid.field(at, "form.twice", String.valueOf(given.get(i)));
                }
            }
        }
        return List.copyOf(aliases);
    }
}
