package org.bihuan.statistics;

import java.util.Arrays;
import java.util.Locale;
import org.bihuan.problem.TallyBy;
import org.bihuan.refusal.Choices;

/** What the main table has a row for. */
public enum By {
    /** Each lead unit. */
    UNIT(TallyBy.UNIT, "leadUnit"),
    /** Each type of problem. */
    TYPE(TallyBy.TYPE, "type"),
    /** Each matter, which is each review opinion. */
    MATTER(TallyBy.MATTER, "matter"),
    /** Each month. */
    MONTH(TallyBy.ISSUED_MONTH, "issuedFrom");

    final TallyBy tally;
    final String parameter;

    By(TallyBy tally, String parameter) {
        this.tally = tally;
        this.parameter = parameter;
    }

    /** The word in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this word, or a refusal that names those there are. */
    public static By of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Choices.of(
                                "figures.table.",
                                Arrays.stream(values()).map(By::word).toList())
                        .without("by", word));
    }
}
