package org.bihuan.rectification;

import java.util.Set;
import org.bihuan.matter.Decisions;
import org.bihuan.problem.Endings;
import org.bihuan.problem.Verdicts;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** Enters the council’s decision on a problem of which the unit says that it cannot be done 不能办理. */
@Component
class DecideCannotDo implements Act {

    private final Verdicts verdicts;
    private final Endings endings;
    private final Decisions decisions;

    DecideCannotDo(Verdicts verdicts, Endings endings, Decisions decisions) {
        this.verdicts = verdicts;
        this.endings = endings;
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
            verdicts.decided(id, decision, null);
        } else {
            endings.endReason(id, null);
        }
        return Applied.nothing();
    }
}
