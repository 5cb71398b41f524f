package org.bihuan.signoff;

import java.util.Map;
import java.util.Set;
import org.bihuan.problem.DueDates;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Forms;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** One verifier records what was found 核查验收. Who may verify is in the model: nobody who drafted or handled. */
@Component
class VerifyRectification implements Act {

    private final Problems problems;
    private final DueDates dueDates;
    private final Forms forms;

    VerifyRectification(Problems problems, DueDates dueDates, Forms forms) {
        this.problems = problems;
        this.dueDates = dueDates;
        this.forms = forms;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "method", "verifiedOn", "findings", "newDue");
    }

    @Override
    public Applied apply(Submission it) {
        Problem problem = problems.get(it.requiredProblem());
        String authority = forms.rulesOf(it.matter()).choice("signOffAuthority", problem.grade());
        if (it.chose("unqualified")) {
            var newDue = it.fields().requiredDate("newDue");
            dueDates.move(problem, newDue);
            return Applied.facts(Map.of("due", newDue, "originalDue", String.valueOf(problem.originalDue())));
        }
        problems.verified(problem.id(), authority);
        return new Applied(Map.of("authority", authority), Map.of("authority", authority));
    }
}
