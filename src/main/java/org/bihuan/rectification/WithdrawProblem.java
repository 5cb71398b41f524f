package org.bihuan.rectification;

import java.util.Set;
import org.bihuan.matter.Decisions;
import org.bihuan.problem.Endings;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** Enters the council’s decision to withdraw a problem 撤销. */
@Component
class WithdrawProblem implements Act {

    private final Decisions decisions;
    private final Endings endings;

    WithdrawProblem(Decisions decisions, Endings endings) {
        this.decisions = decisions;
        this.endings = endings;
    }

    @Override
    public Set<String> needs() {
        return Set.of("meeting", "reason");
    }

    @Override
    public Applied apply(Submission it) {
        decisions.enter(it, "council", "withdrawn");
        endings.endReason(it.requiredProblem(), it.fields().requiredText("reason"));
        return Applied.nothing();
    }
}
