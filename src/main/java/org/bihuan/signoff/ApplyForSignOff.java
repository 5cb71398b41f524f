package org.bihuan.signoff;

import java.util.List;
import java.util.Set;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The unit applies for sign-off 申请销号; its head answers for the statement. */
@Component
class ApplyForSignOff implements Act {

    private final Problems problems;

    ApplyForSignOff(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Set<String> needs() {
        return Set.of("statement", "signedBy");
    }

    @Override
    public List<Reason> check(Submission it) {
        Problem problem = problems.get(it.requiredProblem());
        return problem.evidence() == 0 ? List.of(Reason.of("problem.noEvidence", problem.id())) : List.of();
    }

    @Override
    public Applied apply(Submission it) {
        return Applied.nothing();
    }
}
