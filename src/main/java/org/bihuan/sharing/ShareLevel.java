package org.bihuan.sharing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bihuan.refusal.Choices;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/** How much of a matter is shared. */
public enum ShareLevel {
    /** Title, stage, numbers, dates and result. */
    SUMMARY,
    /** With the issued problems and their measures, the public timeline and released papers. */
    READ,
    /** Reading, and the other side links a matter of its own as the same topic 同题; first its office accepts. */
    JOINT;

    private static final Choices ALL = Choices.of(
            "sharing.level.", Arrays.stream(values()).map(ShareLevel::word).toList());

    /** The words of all, from the least to the most. */
    public static List<String> words() {
        return ALL.words();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Invalid naming the levels if the word is none of them */
    static ShareLevel of(@Nullable String word) {
        String asked = ALL.asked("level", word);
        if (asked == null) {
            throw Invalid.field("level", "form.required");
        }
        return valueOf(asked.toUpperCase(Locale.ROOT));
    }
}
