package org.bihuan.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.matter.Decisions;
import org.bihuan.problem.Division;
import org.bihuan.problem.Endings;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** Enters the council’s decision to split a compound problem 拆分, and puts its parts on the list. */
@Component
class SplitProblem implements Act {

    private final Problems problems;
    private final Endings endings;
    private final Division division;
    private final Decisions decisions;

    SplitProblem(Problems problems, Endings endings, Division division, Decisions decisions) {
        this.problems = problems;
        this.endings = endings;
        this.division = division;
        this.decisions = decisions;
    }

    @Override
    public Set<String> needs() {
        return Set.of("meeting", "reason", "parts");
    }

    @Override
    public List<Reason> check(Submission it) {
        var reasons = new ArrayList<Reason>();
        List<Map<String, Object>> parts = it.fields().problems("parts");
        if (parts.size() < 2) {
            reasons.add(Reason.of("problem.splitIntoNothing", parts.size()));
        }
        LocalDate due = problems.get(it.requiredProblem()).due();
        for (Map<String, Object> part : parts) {
            if (due != null && part.get("due") instanceof LocalDate own && own.isAfter(due)) {
                reasons.add(Reason.of("problem.partAfterDue", String.valueOf(part.get("title")), due.toString()));
            }
        }
        return reasons;
    }

    @Override
    public Applied apply(Submission it) {
        Problem problem = problems.get(it.requiredProblem());
        decisions.enter(it, "council", "split");
        endings.endReason(problem.id(), it.fields().requiredText("reason"));
        return Applied.facts(Map.of("parts", division.into(problem, it.fields().problems("parts"))));
    }
}
