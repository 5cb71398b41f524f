package org.bihuan.signoff;

import java.util.List;
import java.util.Set;
import org.bihuan.matter.Decisions;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** Enters the decision on sign-off by the authority for the problem’s grade 审定. */
@Component
class DecideSignOff implements Act {

    private final Problems problems;
    private final Decisions decisions;

    DecideSignOff(Problems problems, Decisions decisions) {
        this.problems = problems;
        this.decisions = decisions;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome");
    }

    @Override
    public List<Reason> check(Submission it) {
        return it.chose("closed")
                ? it.fields().ballot("ballot").map(Majority::lacking).orElse(List.of())
                : List.of();
    }

    @Override
    public Applied apply(Submission it) {
        Problem problem = problems.get(it.requiredProblem());
        long decision = decisions.enter(
                it, String.valueOf(problem.authority()), it.fields().outcome().orElseThrow());
        problems.decided(problem.id(), decision);
        return Applied.nothing();
    }
}
