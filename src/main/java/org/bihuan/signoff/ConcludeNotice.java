package org.bihuan.signoff;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** Ends the public notice with the objections that came in; not before its last day. */
@Component
class ConcludeNotice implements Act {

    private final Problems problems;

    ConcludeNotice(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "objections", "handling");
    }

    @Override
    public List<Reason> check(Submission it) {
        LocalDate until = problems.get(it.requiredProblem()).noticeUntil();
        if (until != null && it.today().isBefore(until)) {
            return List.of(Reason.of("signoff.noticeRuns", until));
        }
        return it.chose("upheld") && it.fields().number("objections").orElse(0L) == 0
                ? List.of(Reason.of("signoff.noObjection"))
                : List.of();
    }

    @Override
    public Applied apply(Submission it) {
        return Applied.nothing();
    }
}
