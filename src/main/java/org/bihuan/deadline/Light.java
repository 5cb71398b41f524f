package org.bihuan.deadline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bihuan.refusal.Choices;
import org.jspecify.annotations.Nullable;

/** How a task or a problem stands against its due date. */
public enum Light {
    /** Time enough, or no due date. */
    GREEN,
    /** Due soon, or behind its plan. */
    YELLOW,
    /** Overdue and open. */
    RED,
    /** Closed in time, or closed where there was no time to keep. */
    BLUE,
    /** Closed, but after its due date. */
    LATE;

    private static final String NAMES = "deadline.light.";

    /** The word in the API and in filters, for example {@code yellow}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The light a filter asks for, if it asks for one.
     *
     * @throws org.bihuan.refusal.Invalid naming those there are if it is none
     */
    public static @Nullable Light asked(@Nullable String word) {
        return word == null || word.isEmpty() ? null : among(List.of(values()), word);
    }

    /** The light of this word, which is one of these. */
    public static Light among(List<Light> lights, String word) {
        return lights.stream()
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> Choices.of(NAMES, lights.stream().map(Light::word).toList())
                                .without("light", word));
    }

    /** Code of the name shown to users. */
    public String code() {
        return NAMES + word();
    }

    /** The same for something with this due date: what had none was done, and not in time. */
    public String code(@Nullable LocalDate due) {
        return this == BLUE && due == null ? NAMES + "done" : code();
    }
}
