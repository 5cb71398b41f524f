package org.bihuan.review;

import java.util.Set;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** Sets the session that will review the matter; what is due before it counts back from its day. */
@Component
class PlanSession implements Act {

    private final Milestones milestones;

    PlanSession(Milestones milestones) {
        this.milestones = milestones;
    }

    @Override
    public Set<String> needs() {
        return Set.of("session");
    }

    @Override
    public Applied apply(Submission it) {
        milestones.reached(
                it.matter(),
                null,
                Event.SESSION,
                it.fields().meeting("session").orElseThrow().date());
        return Applied.nothing();
    }
}
