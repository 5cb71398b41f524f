package org.bihuan.rectification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.matter.Decisions;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.problem.Verdicts;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** Enters the council’s decision on a problem's grade, for example to follow it up publicly 挂牌督办. Who signs it off goes by the grade. */
@Component
class RegradeProblem implements Act {

    private final Problems problems;
    private final Verdicts verdicts;
    private final Decisions decisions;

    RegradeProblem(Problems problems, Verdicts verdicts, Decisions decisions) {
        this.problems = problems;
        this.verdicts = verdicts;
        this.decisions = decisions;
    }

    @Override
    public Set<String> needs() {
        return Set.of("meeting", "grade", "reason");
    }

    @Override
    public List<Reason> check(Submission it) {
        Problem problem = problems.get(it.requiredProblem());
        return it.fields().requiredText("grade").equals(problem.grade())
                ? List.of(Reason.of("problem.sameGrade", problem.id()))
                : List.of();
    }

    @Override
    public Applied apply(Submission it) {
        String id = it.requiredProblem();
        String before = problems.get(id).grade();
        String grade = it.fields().requiredText("grade");
        decisions.enter(it, "council", grade);
        verdicts.regraded(id, grade);
        return Applied.facts(Map.of("grade", grade, "before", before));
    }
}
