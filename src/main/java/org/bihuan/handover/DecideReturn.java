package org.bihuan.handover;

import java.util.List;
import java.util.Set;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.problem.Assignments;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The organ agrees to give a returned problem to another unit, or asks the unit to go on. */
@Component
class DecideReturn implements Act {

    private final Problems problems;
    private final Assignments assignments;
    private final Milestones milestones;

    DecideReturn(Problems problems, Assignments assignments, Milestones milestones) {
        this.problems = problems;
        this.assignments = assignments;
        this.milestones = milestones;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "leadUnit");
    }

    @Override
    public List<Reason> check(Submission it) {
        String lead = problems.get(it.requiredProblem()).leadUnit();
        return it.chose("reassigned")
                        && it.fields().text("leadUnit").filter(lead::equals).isPresent()
                ? List.of(Reason.of("problem.proposesItself"))
                : List.of();
    }

    @Override
    public Applied apply(Submission it) {
        String problem = it.requiredProblem();
        if (it.chose("reassigned")) {
            assignments.reproposed(problem, it.fields().requiredText("leadUnit"));
        } else {
            milestones.reached(it.matter(), problem, Event.SIGNING, it.today());
        }
        return Applied.nothing();
    }
}
