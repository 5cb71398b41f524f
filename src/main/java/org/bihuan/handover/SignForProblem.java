package org.bihuan.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.problem.Assignments;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Forms;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/**
 * The lead unit signs for a problem 签收, signs and proposes one more unit to assist, or returns it within the limit with its
 * reason and the unit it proposes 申请退回. It never forwards by itself (浙江省代表建议办理规定: 不得自行转办).
 */
@Component
class SignForProblem implements Act {

    private final Problems problems;
    private final Assignments assignments;
    private final Milestones milestones;
    private final Forms forms;

    SignForProblem(Problems problems, Assignments assignments, Milestones milestones, Forms forms) {
        this.problems = problems;
        this.assignments = assignments;
        this.milestones = milestones;
        this.forms = forms;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "reason", "proposedUnit");
    }

    @Override
    public List<Reason> check(Submission it) {
        var reasons = new ArrayList<Reason>();
        if (it.chose("returned")) {
            reasons.addAll(ReturnLimit.passed(it));
        }
        if (it.chose("returned") || it.chose("acceptedWithProposal")) {
            String proposed = it.fields().requiredText("proposedUnit");
            if (problems.get(it.requiredProblem()).leadUnit().equals(proposed)) {
                reasons.add(Reason.of("problem.proposesItself"));
            }
            if (it.chose("acceptedWithProposal")
                    && problems.assisting(it.requiredProblem()).contains(proposed)) {
                reasons.add(Reason.of("handover.assistsAlready"));
            }
        }
        return reasons;
    }

    @Override
    public Applied apply(Submission it) {
        String id = it.requiredProblem();
        if (it.chose("returned")) {
            assignments.proposed(id, it.fields().requiredText("proposedUnit"));
            Problem problem = problems.get(id);
            boolean disputed = problem.returns() >= forms.rulesOf(it.matter()).number("returnsBeforeViceChair");
            return new Applied(Map.of("disputed", disputed), Map.of("returns", problem.returns()));
        }
        milestones.reached(it.matter(), id, Event.SIGNING, it.today());
        return new Applied(
                it.chose("acceptedWithProposal")
                        ? Map.of("proposedUnit", it.fields().requiredText("proposedUnit"))
                        : Map.of(),
                Map.of());
    }
}
