package org.bihuan.handover;

import java.util.Set;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The unit named in a settled dispute signs; there is nothing to return any more. */
@Component
class SignDefinitely implements Act {

    private final Milestones milestones;

    SignDefinitely(Milestones milestones) {
        this.milestones = milestones;
    }

    @Override
    public Set<String> needs() {
        return Set.of("contact");
    }

    @Override
    public Applied apply(Submission it) {
        milestones.reached(it.matter(), it.requiredProblem(), Event.SIGNING, it.today());
        return Applied.nothing();
    }
}
