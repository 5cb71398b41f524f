package org.bihuan.rectification;

import java.util.List;
import java.util.Set;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.longterm.Applications;
import org.bihuan.problem.Answers;
import org.bihuan.problem.Endings;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/**
 * The unit reports what it has done, how it rates that itself, and the evidence 整改情况报告; or applies for continuing
 * rectification 持续整改; or explains that it cannot be done 不能办理.
 */
@Component
class ReportRectification implements Act {

    private final Problems problems;
    private final Endings endings;
    private final Answers answers;
    private final Milestones milestones;
    private final Applications applications;

    ReportRectification(
            Problems problems, Endings endings, Answers answers, Milestones milestones, Applications applications) {
        this.problems = problems;
        this.endings = endings;
        this.answers = answers;
        this.milestones = milestones;
        this.applications = applications;
    }

    @Override
    public Set<String> needs() {
        return Set.of(
                "outcome",
                "result",
                "selfRating",
                "evidence",
                "stageGoals",
                "reviewOn",
                "expectedOn",
                "reason",
                "basis");
    }

    @Override
    public List<Reason> check(Submission it) {
        if (it.chose("longTerm")) {
            return applications.against(it);
        }
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
        if (it.chose("longTerm")) {
            applications.add(it);
        } else if (it.chose("cannotDo")) {
            endings.endReason(it.requiredProblem(), it.fields().requiredText("reason"));
        } else {
            report(it);
        }
        return Applied.nothing();
    }

    private void report(Submission it) {
        answers.reported(
                it.requiredProblem(),
                it.fields().requiredText("selfRating"),
                it.fields().decimal("rectifiedAmount").orElse(null),
                it.fields().ids("evidence").size());
        milestones.reached(it.matter(), it.requiredProblem(), Event.SUBMISSION, it.today());
    }
}
