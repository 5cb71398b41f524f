package org.bihuan.handover;

import java.util.Map;
import java.util.Set;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The committee consents to a change of the lead unit, or objects and the unit goes on. */
@Component
class ConsentToReturn implements Act {

    private final Problems problems;
    private final LeadChange leadChange;
    private final Milestones milestones;

    ConsentToReturn(Problems problems, LeadChange leadChange, Milestones milestones) {
        this.problems = problems;
        this.leadChange = leadChange;
        this.milestones = milestones;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome");
    }

    @Override
    public Applied apply(Submission it) {
        String id = it.requiredProblem();
        Problem problem = problems.get(id);
        if (it.chose("consented") && problem.proposedUnit() != null) {
            leadChange.to(it, problem.proposedUnit());
            return Applied.facts(Map.of("leadUnit", problem.proposedUnit()));
        }
        milestones.reached(it.matter(), id, Event.SIGNING, it.today());
        return Applied.nothing();
    }
}
