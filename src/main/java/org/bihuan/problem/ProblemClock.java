package org.bihuan.problem;

import java.time.LocalDate;
import org.bihuan.deadline.KeptDue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** A problem's clock: when it and the next report are due, extended, stopped, urged. */
@Repository
public class ProblemClock {

    private final ProblemRow row;

    ProblemClock(ProblemRow row) {
        this.row = row;
    }

    /** Sets when it is due. The first date stays beside every later one. */
    public void due(String id, KeptDue due) {
        row.set(
                id,
                "original_due = coalesce(original_due, ?), due = ?, due_zh = ?, due_en = ?, due_basis = ?",
                due.date(),
                due.date(),
                due.zh(),
                due.en(),
                due.basis());
    }

    /** Its date was extended once more. */
    public void extended(String id) {
        row.set(id, "extensions = extensions + 1");
    }

    /** When the next report on progress is due. */
    public void progressDue(String id, @Nullable LocalDate due) {
        row.set(id, "progress_due = ?", due);
    }

    /** Since when its clock stands still; nothing once it goes again. */
    public void suspended(String id, @Nullable LocalDate since) {
        row.set(id, "suspended_on = ?", since);
    }

    /** The committee has urged the unit. */
    public void urged(String id) {
        row.set(id, "urges = urges + 1");
    }
}
