package org.bihuan.deadline;

import org.jspecify.annotations.Nullable;

/**
 * A span of time from an event, or before it.
 *
 * @param event what the term counts from
 * @param amount number of units; negative counts back from the event, zero is the day of the event
 * @param unit calendar days, working days or calendar months
 * @param fallback event to count from while {@code event} has no date, or null
 */
public record Term(
        Event event, int amount, Unit unit, @Nullable Event fallback) {

    /** The longest term, in any unit; longer ones are slips of the pen. */
    public static final int LONGEST = 1000;

    /** What the amount of a term counts. */
    public enum Unit {
        /** Calendar days; weekends and holidays count. */
        DAY,
        /** Working days of the state's calendar, make-up working days included. */
        WORKING_DAY,
        /** Calendar months; the day of the month is kept, or the last day where the month is shorter. */
        MONTH
    }

    public Term {
        if (amount > LONGEST || amount < -LONGEST) {
            throw new IllegalArgumentException("a term of " + amount + " is longer than " + LONGEST);
        }
    }

    /** A term that has no other event to fall back on. */
    public Term(Event event, int amount, Unit unit) {
        this(event, amount, unit, null);
    }
}
