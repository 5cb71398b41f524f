package org.bihuan.rectification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.problem.Answers;
import org.bihuan.problem.FormerValues;
import org.bihuan.problem.ProblemClock;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Applied;
import org.bihuan.task.Forms;
import org.bihuan.task.Recallable;
import org.bihuan.task.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The unit says what it will do, who answers for it and until when 整改方案. */
@Component
class PlanRectification implements Recallable {

    private final Problems problems;
    private final Answers answers;
    private final ProblemClock problemClock;
    private final Forms forms;
    private final ProgressCadence cadence;
    private final FormerValues former;

    PlanRectification(
            Problems problems,
            Answers answers,
            ProblemClock problemClock,
            Forms forms,
            ProgressCadence cadence,
            FormerValues former) {
        this.problems = problems;
        this.answers = answers;
        this.problemClock = problemClock;
        this.former = former;
        this.forms = forms;
        this.cadence = cadence;
    }

    @Override
    public Set<String> needs() {
        return Set.of("goal", "measures", "responsible", "plannedOn", "laterReason");
    }

    @Override
    public List<Reason> check(Submission it) {
        var due = problems.get(it.requiredProblem()).due();
        return due != null
                        && !due.isBefore(it.today())
                        && it.fields().requiredDate("plannedOn").isAfter(due)
                        && it.fields().text("laterReason").isEmpty()
                ? List.of(Reason.of("problem.plannedAfterDue", due.toString()))
                : List.of();
    }

    @Override
    public Map<String, @Nullable String> before(Submission it) {
        return former.plan(it.requiredProblem());
    }

    @Override
    public void putBack(String matter, @Nullable String problem, Map<String, @Nullable String> before) {
        former.putBack(String.valueOf(problem), before);
    }

    @Override
    public Applied apply(Submission it) {
        answers.planned(
                it.requiredProblem(),
                it.fields().requiredText("goal"),
                it.fields().requiredText("measures"),
                it.fields().requiredText("responsible"),
                it.fields().text("phone").orElse(null),
                it.fields().requiredDate("plannedOn"));
        problemClock.progressDue(
                it.requiredProblem(), cadence.next(it.matter(), it.today()).orElse(null));
        return new Applied(Map.of("planReview", forms.rulesOf(it.matter()).choice("planReview")), Map.of());
    }
}
