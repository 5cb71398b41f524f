package org.bihuan.staffing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody stands in for a colleague for a time 代理.
 *
 * @param untilOn the last day
 * @param endedOn the day from which it holds no more, if it was ended early
 */
public record Substitution(
        long id,
        String absent,
        String absentName,
        String substitute,
        String substituteName,
        LocalDate fromOn,
        LocalDate untilOn,
        String reason,
        String madeBy,
        @Nullable LocalDate endedOn) {

    /** Whether it holds on a day. */
    public boolean on(LocalDate day) {
        return !fromOn.isAfter(day) && !overFrom(day);
    }

    /** Whether it will hold after a day, and does not yet. */
    public boolean comesAfter(LocalDate day) {
        return fromOn.isAfter(day) && endedOn == null;
    }

    /** Whether it holds neither on a day nor after it. */
    boolean overFrom(LocalDate day) {
        return untilOn.isBefore(day) || (endedOn != null && !endedOn.isAfter(day));
    }

    /** Whether it holds on some day of a period. */
    boolean within(LocalDate first, LocalDate last) {
        LocalDate end = endedOn == null ? untilOn : endedOn.minusDays(1);
        LocalDate until = end.isBefore(untilOn) ? end : untilOn;
        return !until.isBefore(fromOn) && !until.isBefore(first) && !fromOn.isAfter(last);
    }
}
