package org.bihuan.opinion;

import java.util.Set;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.matter.Decisions;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The council of chairpersons approves the opinion and the list, or returns them. */
@Component
class ApproveOpinion implements Act {

    private final Decisions decisions;
    private final Milestones milestones;

    ApproveOpinion(Decisions decisions, Milestones milestones) {
        this.decisions = decisions;
        this.milestones = milestones;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "meeting");
    }

    @Override
    public Applied apply(Submission it) {
        decisions.enter(it, "council", it.fields().outcome().orElseThrow());
        if (it.chose("approved")) {
            milestones.reached(
                    it.matter(),
                    null,
                    Event.APPROVAL,
                    it.fields().meeting("meeting").orElseThrow().date());
        }
        return Applied.nothing();
    }
}
