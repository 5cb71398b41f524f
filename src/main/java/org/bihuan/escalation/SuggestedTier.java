package org.bihuan.escalation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.bihuan.deadline.Light;
import org.bihuan.rulebook.RuleBook;
import org.jspecify.annotations.Nullable;

/** Which measure the light of a problem suggests. It is only suggested: nothing is ever sent by itself. */
final class SuggestedTier {

    private SuggestedTier() {}

    /**
     * The lowest measure that fits.
     *
     * @param due last day in time, or null where none is set
     * @param rules its {@code letterBlueDays}, {@code letterYellowDays} and {@code letterRedDays} count days past the due date
     */
    static Tier of(Light light, @Nullable LocalDate due, LocalDate today, RuleBook rules) {
        if (light != Light.RED || due == null) {
            return Tier.PROMPT;
        }
        long late = ChronoUnit.DAYS.between(due, today);
        if (late >= rules.number("letterRedDays")) {
            return Tier.LETTER_RED;
        }
        if (late >= rules.number("letterYellowDays")) {
            return Tier.LETTER_YELLOW;
        }
        return late >= rules.number("letterBlueDays") ? Tier.LETTER_BLUE : Tier.PROMPT;
    }
}
