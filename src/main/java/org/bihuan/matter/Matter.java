package org.bihuan.matter;

import java.time.LocalDate;
import org.bihuan.refusal.Refused;
import org.bihuan.task.PerformAction;
import org.jspecify.annotations.Nullable;

/**
 * A matter under supervision.
 *
 * @param model the version of the model it runs by
 * @param state open, closed or withdrawn
 * @param stage the word of the model for where it stands
 * @param organ the organ supervised
 * @param source where the topic came from (监督法 art. 12)
 * @param campaign the drive it belongs to 战役、专题, in the words of the office
 * @param number of the review opinion 文号
 * @param openProblems problems issued and not yet ended
 */
public record Matter(
        String id,
        String congress,
        String model,
        String title,
        String state,
        String stage,
        String hostCommittee,
        String organ,
        @Nullable String source,
        @Nullable String planItem,
        @Nullable String campaign,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate endedOn,
        int openProblems,
        int rev) {

    /** What an optional act on it is about. */
    public PerformAction.About about() {
        return new PerformAction.About(id, null, model, stage);
    }

    /** Whether it still runs. */
    public boolean open() {
        return state.equals("open");
    }

    void mustBeOpen() {
        if (!open()) {
            throw Refused.because("matter.ended", id);
        }
    }
}
