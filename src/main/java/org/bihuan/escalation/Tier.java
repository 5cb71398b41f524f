package org.bihuan.escalation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bihuan.refusal.Choices;
import org.jspecify.annotations.Nullable;

/**
 * A step of the ladder, lowest first. Sources: prompts and letters are local custom 督办; explanation: article 45 of Henan's measures
 * for the Law on Supervision; the others: that law (as amended in 2024), articles 17 and 46 to 59.
 */
public enum Tier {
    /** 督办提示. */
    PROMPT,
    /** 督办函, blue. */
    LETTER_BLUE,
    /** 督办函, yellow. */
    LETTER_YELLOW,
    /** 督办函, red. */
    LETTER_RED,
    /** 说明情况 or 约谈. */
    EXPLANATION,
    /** 专题询问 or 再次审议. */
    INQUIRY,
    /** 质询. */
    INTERPELLATION,
    /** 特定问题调查, a record only. */
    INVESTIGATION;

    /** Where the keys of the names begin. */
    private static final String NAMES = "escalation.tier.";

    /** The word in models, tables and the API, for example {@code letterBlue}. */
    @JsonValue
    public String word() {
        String[] parts = name().toLowerCase(Locale.ROOT).split("_");
        return parts.length == 1
                ? parts[0]
                : parts[0] + Character.toUpperCase(parts[1].charAt(0)) + parts[1].substring(1);
    }

    /** Code of the name shown to users. */
    public String code() {
        return NAMES + word();
    }

    /**
     * Lets the word of a step pass, and nothing.
     *
     * @throws org.bihuan.refusal.Invalid naming those there are if it is none
     */
    public static void check(@Nullable String word) {
        if (word != null && find(word).isEmpty()) {
            throw Choices.of(NAMES, Arrays.stream(values()).map(Tier::word).toList())
                    .without("tier", word);
        }
    }

    /** The step with this word. */
    public static Optional<Tier> find(String word) {
        return Arrays.stream(values()).filter(tier -> tier.word().equals(word)).findFirst();
    }

    /**
     * The step with this word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Tier of(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("no tier is called " + word));
    }

    /** The step above; the highest has none. */
    Optional<Tier> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    /** The parameter that says how long an answer may take. */
    String replyRule() {
        return "reply" + Character.toUpperCase(word().charAt(0)) + word().substring(1);
    }
}
