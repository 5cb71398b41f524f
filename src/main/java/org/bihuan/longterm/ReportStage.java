package org.bihuan.longterm;

import java.util.Set;
import org.bihuan.problem.Problems;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The unit reports what was reached in a stage 阶段整改. */
@Component
class ReportStage implements Act {

    private final LongTerms longTerms;
    private final Problems problems;

    ReportStage(LongTerms longTerms, Problems problems) {
        this.longTerms = longTerms;
        this.problems = problems;
    }

    @Override
    public Set<String> needs() {
        return Set.of("result", "percent", "evidence");
    }

    @Override
    public Applied apply(Submission it) {
        String id = it.requiredProblem();
        problems.progressed(
                id,
                it.fields().number("percent").map(Long::intValue).orElse(null),
                it.fields().ids("evidence").size());
        longTerms.stage(longTerms.running(id).id(), "reported_on = ?", it.today());
        return Applied.nothing();
    }
}
