package org.bihuan.handover;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.problem.Assignments;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The organ releases an assisting unit that asked for it, keeps it, or asks another in its place. */
@Component
class DecideAssistance implements Act {

    private final Problems problems;
    private final Assignments assignments;

    DecideAssistance(Problems problems, Assignments assignments) {
        this.problems = problems;
        this.assignments = assignments;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "unit", "reason");
    }

    @Override
    public List<Reason> check(Submission it) {
        return it.chose("replaced")
                ? Assisting.reasonsAgainst(
                        problems, it.requiredProblem(), it.fields().requiredText("unit"))
                : List.of();
    }

    @Override
    public Applied apply(Submission it) {
        String asked = it.requiredAddressee();
        if (!it.chose("kept")) {
            assignments.released(it.requiredProblem(), asked);
        }
        if (it.chose("replaced")) {
            String other = it.fields().requiredText("unit");
            assignments.assists(it.requiredProblem(), other);
            return new Applied(Map.of("addressee", other), Map.of("released", asked, "assistingUnit", other));
        }
        return Applied.facts(Map.of(it.chose("kept") ? "assistingUnit" : "released", asked));
    }
}
