package org.bihuan.journal;

import java.nio.charset.StandardCharsets;

/** The texts of an entry beside its data: short, one line, and the same after a trip through either database. */
final class Plain {

    private Plain() {}

    /** @throws IllegalArgumentException naming the field */
    static void check(String field, String text, int limit) {
        if (text.isEmpty() || text.length() > limit) {
            throw new IllegalArgumentException(field + " has " + text.length() + " characters, not 1 to " + limit);
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ') {
                throw new IllegalArgumentException(field + " holds a control character");
            }
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException(field + " holds half a character");
        }
    }
}
