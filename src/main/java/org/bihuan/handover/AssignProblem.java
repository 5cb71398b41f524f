package org.bihuan.handover;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.problem.Assignments;
import org.bihuan.problem.Problems;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The organ assigns a problem to the unit in the lead 牵头单位 and those that assist 配合单位 (交办). Whoever leads does not
 * assist as well: named as both, it leads.
 */
@Component
class AssignProblem implements Act {

    private final Problems problems;
    private final Assignments assignments;
    private final Milestones milestones;

    AssignProblem(Problems problems, Assignments assignments, Milestones milestones) {
        this.problems = problems;
        this.assignments = assignments;
        this.milestones = milestones;
    }

    @Override
    public Set<String> needs() {
        return Set.of("leadUnit", "assistingUnits");
    }

    @Override
    public Map<String, Object> suggested(String matter, @Nullable String problem) {
        return problem == null
                ? Map.of()
                : Map.of(
                        "leadUnit", problems.get(problem).leadUnit(),
                        "assistingUnits", problems.assisting(problem));
    }

    @Override
    public Applied apply(Submission it) {
        String problem = it.requiredProblem();
        String lead = lead(it);
        List<String> assisting = it.fields().ids("assistingUnits");
        // An empty field keeps the assisting units of the list: the organ would have to name others to change them.
        assignments.assigned(problem, lead, assisting.isEmpty() ? Optional.empty() : Optional.of(assisting));
        milestones.reached(it.matter(), problem, Event.ASSIGNMENT, it.today());
        return Applied.facts(Map.of("leadUnit", lead, "assistingUnits", problems.assisting(problem)));
    }

    /** Whoever names no unit leaves the one the list names. */
    private String lead(Submission it) {
        return it.fields()
                .text("leadUnit")
                .orElseGet(() -> problems.get(it.requiredProblem()).leadUnit());
    }
}
