package org.bihuan.deadline;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.refusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A due date and how it came about.
 *
 * @param date the last day that is in time, in the congress's zone
 * @param explanation base, days left out and counted in, result and source, in reading order; {@link Explanations} words them
 * @param provisionalYears years whose holidays were not published, for which only weekends were left out
 * @param basis what it was computed from
 * @param skipped holidays not counted on the way, each an unbroken range
 * @param makeUpDays working days on weekends that were counted
 * @param movedFrom the day it would have been, had that been a working day; nothing where it did not move
 */
public record DueDate(
        LocalDate date,
        List<Reason> explanation,
        List<Integer> provisionalYears,
        Basis basis,
        List<Span> skipped,
        List<LocalDate> makeUpDays,
        @Nullable LocalDate movedFrom) {

    /** Days of one holiday, first and last included. */
    public record Span(Festival festival, LocalDate first, LocalDate last) {}

    public DueDate {
        explanation = List.copyOf(explanation);
        provisionalYears = List.copyOf(provisionalYears);
        skipped = List.copyOf(skipped);
        makeUpDays = List.copyOf(makeUpDays);
    }

    /** Whether the date may change once the holidays of the years named are published. */
    public boolean provisional() {
        return !provisionalYears.isEmpty();
    }
}
