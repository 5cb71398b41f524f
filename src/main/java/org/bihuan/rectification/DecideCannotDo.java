package org.bihuan.rectification;

import java.util.Set;
import org.bihuan.matter.Decisions;
import org.bihuan.problem.Problems;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** Enters the council’s decision on a problem of which the unit says that it cannot be done 不能办理. */
@Component
class DecideCannotDo implements Act {

    private final Problems problems;
    private final Decisions decisions;

    DecideCannotDo(Problems problems, Decisions decisions) {
        this.problems = problems;
        this.decisions = decisions;
    }

    @Override
    public Set<String> needs() {
        return Set.of("meeting", "outcome", "reason");
    }

    @Override
    public Applied apply(Submission it) {
        String id = it.requiredProblem();
        long decision = decisions.enter(it, "council", it.fields().outcome().orElseThrow());
        if (it.chose("accepted")) {
            problems.decided(id, decision, null);
        } else {
            problems.endReason(id, null);
        }
        return Applied.nothing();
    }
}
