package org.bihuan.commitment;

import java.util.Map;
import java.util.Set;
import org.bihuan.commitment.Commitments.Commitment;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The committee finds a promise kept, broken, or still to be kept by another date; the date first promised stays beside it. */
@Component
class ConfirmCommitment implements Act {

    private final Commitments commitments;
    private final Milestones milestones;

    ConfirmCommitment(Commitments commitments, Milestones milestones) {
        this.commitments = commitments;
        this.milestones = milestones;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "newDue");
    }

    @Override
    public Applied apply(Submission it) {
        Commitment commitment = commitments.of(it.requiredProblem());
        if (it.chose("again")) {
            var newDue = it.fields().requiredDate("newDue");
            commitments.moved(commitment.id(), newDue);
            milestones.reached(commitment.matter(), commitment.problem(), Event.COMMITMENT, newDue);
            return Applied.facts(Map.of("due", newDue, "originalDue", commitment.originalDue()));
        }
        commitments.ended(commitment.id(), it.fields().outcome().orElseThrow(), it.today());
        return Applied.facts(Map.of("commitment", commitment.id()));
    }
}
