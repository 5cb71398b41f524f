package org.bihuan.rectification;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bihuan.matter.Decisions;
import org.bihuan.problem.ProblemClock;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Forms;
import org.bihuan.task.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters the council’s decision to suspend a rectification 中止, where the rule book allows that at all. */
@Component
class SuspendProblem implements Act {

    private final Problems problems;
    private final ProblemClock problemClock;
    private final Decisions decisions;
    private final Forms forms;

    SuspendProblem(Problems problems, ProblemClock problemClock, Decisions decisions, Forms forms) {
        this.problems = problems;
        this.problemClock = problemClock;
        this.decisions = decisions;
        this.forms = forms;
    }

    @Override
    public Set<String> needs() {
        return Set.of("meeting", "reason");
    }

    @Override
    public boolean possible(String matter, @Nullable String problem) {
        return problem != null
                && forms.rulesOf(matter).flag("suspensionAllowed")
                && problems.get(problem).suspendedOn() == null;
    }

    @Override
    public List<Reason> check(Submission it) {
        var reasons = new ArrayList<Reason>();
        if (!forms.rulesOf(it.matter()).flag("suspensionAllowed")) {
            reasons.add(Reason.of("problem.suspensionNotAllowed"));
        }
        if (problems.get(it.requiredProblem()).suspendedOn() != null) {
            reasons.add(Reason.of("problem.suspendedAlready", it.requiredProblem()));
        }
        return reasons;
    }

    @Override
    public Applied apply(Submission it) {
        decisions.enter(it, "council", "suspended");
        problemClock.suspended(it.requiredProblem(), it.today());
        return Applied.nothing();
    }
}
