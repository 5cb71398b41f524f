package org.bihuan.longterm;

import java.util.Set;
import org.bihuan.problem.Answers;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The unit reports what was reached in a stage 阶段整改. */
@Component
class ReportStage implements Act {

    private final LongTerms longTerms;
    private final Answers answers;

    ReportStage(LongTerms longTerms, Answers answers) {
        this.longTerms = longTerms;
        this.answers = answers;
    }

    @Override
    public Set<String> needs() {
        return Set.of("result", "percent", "evidence");
    }

    @Override
    public Applied apply(Submission it) {
        String id = it.requiredProblem();
        answers.progressed(
                id,
                it.fields().number("percent").map(Long::intValue).orElse(null),
                it.fields().ids("evidence").size());
        longTerms.stage(longTerms.running(id).id(), "reported_on = ?", it.today());
        return Applied.nothing();
    }
}
