package org.bihuan.amendment.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form, before anything is typed into it.
 *
 * @param key its name within the form of its value
 * @param label code of its label
 * @param type number, text, choice, several or tick
 * @param options words to choose from
 * @param blank whether nothing may be chosen
 */
record Part(
        String key,
        String label,
        String type,
        List<String> options,
        boolean blank,
        @Nullable Integer least,
        @Nullable Integer most) {

    static Part number(String key, String label, int least, int most) {
        return new Part(key, label, "number", List.of(), false, least, most);
    }

    static Part text(String key, String label, int longest) {
        return new Part(key, label, "text", List.of(), false, null, longest);
    }

    static Part choice(String key, String label, List<String> options) {
        return new Part(key, label, "choice", options, false, null, null);
    }

    static Part perhaps(String key, String label, List<String> options) {
        return new Part(key, label, "choice", options, true, null, null);
    }

    static Part several(String key, String label, List<String> options) {
        return new Part(key, label, "several", options, false, null, null);
    }

    static Part tick(String key, String label) {
        return new Part(key, label, "tick", List.of(), false, null, null);
    }
}
