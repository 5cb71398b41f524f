package org.bihuan.problem;

import java.util.Arrays;
import org.bihuan.refusal.Invalid;

/** What is counted over the ledger; each number opens its rows. */
public enum Figure {
    /** Handed over and neither signed off nor ended otherwise. */
    OPEN("open"),
    /** Those of them that are past their date. */
    OVERDUE("overdue"),
    /** Signed off. */
    CLOSED("closed"),
    /** Signed off by the first date set, whatever it was moved to. */
    ON_ORIGINAL_DATE("onOriginalDate");

    private final String word;

    Figure(String word) {
        this.word = word;
    }

    /** The word in the address. */
    public String word() {
        return word;
    }

    /**
     * By its word.
     *
     * @throws Invalid naming those there are
     */
    public static Figure of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word.equals(word))
                .findFirst()
                .orElseThrow(() -> Invalid.field(
                        "figure",
                        "form.option",
                        word,
                        String.join(
                                ", ", Arrays.stream(values()).map(Figure::word).toList())));
    }
}
