package org.bihuan.matter;

import java.util.Set;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The council of chairpersons takes a topic into the annual supervision plan, or not (监督法 arts. 12, 63). */
@Component
class ApproveTopic implements Act {

    private final Matters matters;
    private final Decisions decisions;

    ApproveTopic(Matters matters, Decisions decisions) {
        this.matters = matters;
        this.decisions = decisions;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "meeting");
    }

    @Override
    public Applied apply(Submission it) {
        decisions.enter(it, "council", it.fields().outcome().orElseThrow());
        if (it.chose("approved")) {
            matters.planned(it.matter(), it.fields().text("planItem").orElse(null));
        }
        return Applied.nothing();
    }
}
