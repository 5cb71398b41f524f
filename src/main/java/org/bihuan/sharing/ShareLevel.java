package org.bihuan.sharing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/** How much of a matter is shared. */
enum ShareLevel {
    /** Title, stage, numbers, dates and result. */
    SUMMARY,
    /** With the issued problems and their measures, the public timeline and released papers. */
    READ,
    /** Reading, and the other side links a matter of its own as the same topic 同题; first its office accepts. */
    JOINT;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Invalid naming the levels if the word is none of them */
    static ShareLevel of(@Nullable String word) {
        List<String> words = Arrays.stream(values()).map(ShareLevel::word).toList();
        if (word == null || !words.contains(word)) {
            throw Invalid.field("level", "form.option", String.valueOf(word), String.join(", ", words));
        }
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
