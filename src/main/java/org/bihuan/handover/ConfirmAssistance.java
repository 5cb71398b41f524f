package org.bihuan.handover;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** An assisting unit confirms that it assists 配合单位签收, or returns the request within its limit with its reason. */
@Component
class ConfirmAssistance implements Act {

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "reason");
    }

    @Override
    public List<Reason> check(Submission it) {
        return it.chose("returned") ? ReturnLimit.passed(it) : List.of();
    }

    @Override
    public Applied apply(Submission it) {
        return Applied.facts(Map.of("assistingUnit", it.requiredAddressee()));
    }
}
