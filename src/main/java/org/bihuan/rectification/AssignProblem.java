package org.bihuan.rectification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The organ assigns a problem to the unit in the lead 牵头单位 and those that assist 配合单位 (交办). */
@Component
class AssignProblem implements Act {

    private final Problems problems;
    private final Milestones milestones;

    AssignProblem(Problems problems, Milestones milestones) {
        this.problems = problems;
        this.milestones = milestones;
    }

    @Override
    public Set<String> needs() {
        return Set.of("leadUnit", "assistingUnits");
    }

    @Override
    public List<Reason> check(Submission it) {
        return it.fields().ids("assistingUnits").contains(it.fields().requiredText("leadUnit"))
                ? List.of(Reason.of("problem.leadAssists"))
                : List.of();
    }

    @Override
    public Applied apply(Submission it) {
        String problem = it.requiredProblem();
        String lead = it.fields().requiredText("leadUnit");
        List<String> assisting = it.fields().ids("assistingUnits");
        // An empty field keeps the assisting units of the list: the organ would have to name others to change them.
        problems.assigned(problem, lead, assisting.isEmpty() ? Optional.empty() : Optional.of(assisting));
        milestones.reached(it.matter(), problem, Event.ASSIGNMENT, it.today());
        return Applied.facts(Map.of("leadUnit", lead, "assistingUnits", problems.assisting(problem)));
    }
}
