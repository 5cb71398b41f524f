package org.bihuan.commitment;

import java.util.Set;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The unit reports that it has kept its promise, with evidence. */
@Component
class ReportCommitment implements Act {

    private final Commitments commitments;

    ReportCommitment(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public Set<String> needs() {
        return Set.of("report", "evidence");
    }

    @Override
    public Applied apply(Submission it) {
        String id = commitments.of(it.requiredProblem()).id();
        commitments.reported(
                id,
                it.fields().requiredText("report"),
                it.fields().ids("evidence").size());
        return Applied.nothing();
    }
}
