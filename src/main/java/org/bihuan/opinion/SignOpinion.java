package org.bihuan.opinion;

import java.util.Map;
import java.util.Set;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.matter.Decisions;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/**
 * The chairperson signs the opinion and the list 主任签发, where the rule book has them passed on one by one, or returns them. The
 * signature stands on paper; the council's recorder enters whose it is, and of which day.
 */
@Component
class SignOpinion implements Act {

    private final Decisions decisions;
    private final Milestones milestones;

    SignOpinion(Decisions decisions, Milestones milestones) {
        this.decisions = decisions;
        this.milestones = milestones;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "signedBy", "signedOn");
    }

    @Override
    public Applied apply(Submission it) {
        decisions.enter(it, "chair", it.fields().outcome().orElseThrow());
        if (it.chose("approved")) {
            milestones.reached(it.matter(), null, Event.APPROVAL, it.fields().requiredDate("signedOn"));
        }
        return Applied.facts(Map.of("signedBy", it.fields().requiredText("signedBy")));
    }
}
