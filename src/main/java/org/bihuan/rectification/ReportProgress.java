package org.bihuan.rectification;

import java.util.Set;
import org.bihuan.problem.Answers;
import org.bihuan.problem.ProblemClock;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The unit reports where it stands in between 进展情况; the report is never changed. */
@Component
class ReportProgress implements Act {

    private final Answers answers;
    private final ProblemClock problemClock;
    private final ProgressCadence cadence;

    ReportProgress(Answers answers, ProblemClock problemClock, ProgressCadence cadence) {
        this.answers = answers;
        this.problemClock = problemClock;
        this.cadence = cadence;
    }

    @Override
    public Set<String> needs() {
        return Set.of("progress", "percent", "evidence");
    }

    @Override
    public Applied apply(Submission it) {
        answers.progressed(
                it.requiredProblem(),
                it.fields().number("percent").map(Long::intValue).orElse(null),
                it.fields().ids("evidence").size());
        problemClock.progressDue(
                it.requiredProblem(), cadence.next(it.matter(), it.today()).orElse(null));
        return Applied.nothing();
    }
}
