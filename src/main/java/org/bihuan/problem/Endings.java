package org.bihuan.problem;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** How a problem ends, and whether its matter still waits for it. */
@Repository
public class Endings {

    private final ProblemRow row;

    Endings(ProblemRow row) {
        this.row = row;
    }

    /** Why it is to end without sign-off; nothing where that was refused. */
    public void endReason(String id, @Nullable String reason) {
        row.set(id, "end_reason = ?", reason);
    }

    /** The problem it goes on in. */
    public void mergedInto(String id, String into) {
        row.set(id, "merged_into = ?", into);
    }

    void closed(String id, LocalDate on) {
        row.set(id, "closed_on = ?, ended_on = ?, status = 'closed', ended_as = 'closed'", on, on);
    }

    void ended(String id, String status, String as, LocalDate on) {
        row.set(id, "status = ?, ended_as = ?, ended_on = ?", status, as, on);
    }

    void counted(String id, boolean counted) {
        row.set(id, "counted = ?", counted);
    }
}
