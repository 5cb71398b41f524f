package org.bihuan.handover;

import java.util.Map;
import java.util.Set;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** A countersigner gives its opinion on a problem 会签意见. */
@Component
class GiveOpinion implements Act {

    private final Countersigners countersigners;

    GiveOpinion(Countersigners countersigners) {
        this.countersigners = countersigners;
    }

    @Override
    public Set<String> needs() {
        return Set.of("opinion");
    }

    @Override
    public Applied apply(Submission it) {
        countersigners.end(it.requiredProblem(), it.requiredAddressee(), "answered");
        return Applied.facts(Map.of("countersigner", it.requiredAddressee()));
    }
}
