package org.bihuan.handover;

import java.util.List;
import java.util.Set;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The lead unit signs for a problem 签收, or returns it with its reason and the unit it proposes 申请退回. */
@Component
class SignForProblem implements Act {

    private final Problems problems;
    private final Milestones milestones;

    SignForProblem(Problems problems, Milestones milestones) {
        this.problems = problems;
        this.milestones = milestones;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "reason", "proposedUnit");
    }

    @Override
    public List<Reason> check(Submission it) {
        String lead = problems.get(it.requiredProblem()).leadUnit();
        return it.chose("returned")
                        && it.fields().text("proposedUnit").filter(lead::equals).isPresent()
                ? List.of(Reason.of("problem.proposesItself"))
                : List.of();
    }

    @Override
    public Applied apply(Submission it) {
        String problem = it.requiredProblem();
        if (it.chose("returned")) {
            problems.proposed(problem, it.fields().requiredText("proposedUnit"));
        } else {
            milestones.reached(it.matter(), problem, Event.SIGNING, it.today());
        }
        return Applied.nothing();
    }
}
