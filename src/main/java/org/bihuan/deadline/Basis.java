package org.bihuan.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that a due date was computed from, but for the calendar: enough to compute it again exactly when that changes,
 * whatever has become of the rule book since.
 *
 * @param rule parameter of the rule book; nothing for a bare term
 * @param event what it counts from: the rule's event, or its fallback
 * @param base the day of that event
 * @param amount number of units; negative counts back
 * @param rollForward whether a date on a non-working day moves
 * @param citation source of the rule
 */
public record Basis(
        @Nullable String rule,
        Event event,
        LocalDate base,
        int amount,
        Term.Unit unit,
        boolean rollForward,
        @Nullable Citation citation) {

    /** The same count from another day. */
    public Basis from(LocalDate day) {
        return new Basis(rule, event, day, amount, unit, rollForward, citation);
    }

    LocalDate end(WorkingCalendar calendar) {
        return switch (unit) {
            case DAY -> base.plusDays(amount);
            case WORKING_DAY -> calendar.plus(base, amount);
            case MONTH -> base.plusMonths(amount);
        };
    }
}
