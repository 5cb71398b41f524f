package org.bihuan.deadline;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.refusal.Reason;

/**
 * A due date and how it came about.
 *
 * @param date the last day that is in time, in the congress's zone
 * @param explanation base, days left out and counted in, result and source, in reading order; {@link Explanations} words them
 * @param provisionalYears years whose holidays were not published, for which only weekends were left out
 */
public record DueDate(LocalDate date, List<Reason> explanation, List<Integer> provisionalYears) {

    public DueDate {
        explanation = List.copyOf(explanation);
        provisionalYears = List.copyOf(provisionalYears);
    }

    /** Whether the date may change once the holidays of the years named are published. */
    public boolean provisional() {
        return !provisionalYears.isEmpty();
    }
}
