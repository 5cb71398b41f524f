package org.bihuan.rectification;

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

/** The unit reports what it has done, how it rates that itself, and the evidence 整改情况报告. */
@Component
class ReportRectification implements Act {

    private final Problems problems;
    private final Milestones milestones;

    ReportRectification(Problems problems, Milestones milestones) {
        this.problems = problems;
        this.milestones = milestones;
    }

    @Override
    public Set<String> needs() {
        return Set.of("result", "selfRating", "evidence");
    }

    @Override
    public List<Reason> check(Submission it) {
        var amount = problems.get(it.requiredProblem()).amount();
        return amount != null
                        && it.fields()
                                .decimal("rectifiedAmount")
                                .filter(done -> done.compareTo(amount) > 0)
                                .isPresent()
                ? List.of(Reason.of("problem.moreThanAmount", amount.toPlainString()))
                : List.of();
    }

    @Override
    public Applied apply(Submission it) {
        problems.reported(
                it.requiredProblem(),
                it.fields().requiredText("selfRating"),
                it.fields().decimal("rectifiedAmount").orElse(null),
                it.fields().ids("evidence").size());
        milestones.reached(it.matter(), it.requiredProblem(), Event.SUBMISSION, it.today());
        return Applied.nothing();
    }
}
