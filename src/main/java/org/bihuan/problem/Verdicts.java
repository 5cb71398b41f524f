package org.bihuan.problem;

import java.time.LocalDate;
import org.bihuan.rulebook.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What is found about a problem on the congress's side: its grade, its verification, the decision, the public notice. */
@Repository
public class Verdicts {

    private final ProblemRow row;

    Verdicts(ProblemRow row) {
        this.row = row;
    }

    /** The council has set its grade anew. */
    public void regraded(String id, String grade) {
        row.set(id, "grade = ?", grade);
    }

    /** One verifier has found it as it should be. */
    public void verified(String id, String authority) {
        row.set(id, "verifications = verifications + 1, authority = ?", authority);
    }

    /** Who was asked to decide has decided, and how far it counts as solved; nothing where it is not signed off. */
    public void decided(String id, long decision, @Nullable Label degree) {
        row.set(
                id,
                "decision = ?, degree = ?, degree_zh = ?, degree_en = ?, resolved = ?",
                decision,
                degree == null ? null : degree.code(),
                degree == null ? null : degree.zh(),
                degree == null ? null : degree.en(),
                degree == null ? null : degree.countsAsResolved());
    }

    /** It is on public notice up to and including this day. */
    public void noticed(String id, LocalDate until) {
        row.set(id, "notice_until = ?", until);
    }
}
