package org.bihuan.rectification;

import java.util.List;
import java.util.Set;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The unit says what it will do, who answers for it and until when 整改方案. */
@Component
class PlanRectification implements Act {

    private final Problems problems;

    PlanRectification(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Set<String> needs() {
        return Set.of("goal", "measures", "responsible", "plannedOn");
    }

    @Override
    public List<Reason> check(Submission it) {
        var due = problems.get(it.requiredProblem()).due();
        return due != null
                        && !due.isBefore(it.today())
                        && it.fields().requiredDate("plannedOn").isAfter(due)
                ? List.of(Reason.of("problem.plannedAfterDue", due.toString()))
                : List.of();
    }

    @Override
    public Applied apply(Submission it) {
        problems.planned(
                it.requiredProblem(),
                it.fields().requiredText("goal"),
                it.fields().requiredText("measures"),
                it.fields().requiredText("responsible"),
                it.fields().text("phone").orElse(null),
                it.fields().requiredDate("plannedOn"));
        return Applied.nothing();
    }
}
