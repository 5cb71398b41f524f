package org.bihuan.longterm;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A problem's continuing rectification: asked for by the unit or decided at sign-off.
 *
 * @param basis application or signOff
 * @param goals of the stages, in the unit's or committee's words
 * @param reviewOn the first review
 * @param outcome agreed or refused; nothing while it is asked for
 * @param endedOn when it was over, because its goals were reached or it was sent back
 */
public record LongTerm(
        long id,
        String problem,
        String basis,
        String goals,
        LocalDate reviewOn,
        LocalDate expectedOn,
        @Nullable String reason,
        @Nullable String authority,
        @Nullable String outcome,
        @Nullable String answer,
        @Nullable String meeting,
        @Nullable LocalDate endedOn) {

    boolean pending() {
        return outcome == null;
    }

    /** Whether it is agreed and not over. */
    public boolean running() {
        return "agreed".equals(outcome) && endedOn == null;
    }

    /**
     * A stage of it.
     *
     * @param wokenOn when its review began without a report, because the day had come
     * @param outcome of the review: ready, returned or continued
     */
    public record Stage(
            int n,
            String goal,
            LocalDate reviewOn,
            @Nullable LocalDate reportedOn,
            @Nullable LocalDate wokenOn,
            @Nullable LocalDate reviewedOn,
            @Nullable String outcome) {}
}
