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

/** The organ asks the additional unit that the lead unit proposed when it signed, or declines. */
@Component
class DecideAdditionalUnit implements Act {

    private final Problems problems;
    private final Assignments assignments;

    DecideAdditionalUnit(Problems problems, Assignments assignments) {
        this.problems = problems;
        this.assignments = assignments;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "reason");
    }

    @Override
    public List<Reason> check(Submission it) {
        return it.chose("added")
                ? Assisting.reasonsAgainst(problems, it.requiredProblem(), it.requiredAddressee())
                : List.of();
    }

    @Override
    public Applied apply(Submission it) {
        String proposed = it.requiredAddressee();
        if (it.chose("added")) {
            assignments.assists(it.requiredProblem(), proposed);
            return Applied.facts(Map.of("assistingUnit", proposed));
        }
        return Applied.facts(Map.of("declined", proposed));
    }
}
