package org.bihuan.rectification;

import java.util.Set;
import org.bihuan.problem.Problems;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The committee urges the unit 催办; how often is counted. */
@Component
class UrgeProblem implements Act {

    private final Problems problems;

    UrgeProblem(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Set<String> needs() {
        return Set.of("text");
    }

    @Override
    public Applied apply(Submission it) {
        problems.urged(it.requiredProblem());
        return Applied.nothing();
    }
}
