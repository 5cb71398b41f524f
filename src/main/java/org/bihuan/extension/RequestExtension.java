package org.bihuan.extension;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Forms;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The unit asks for more time 申请延期: beforehand, not too often and not for too long. The clock goes on meanwhile. */
@Component
class RequestExtension implements Act {

    private final Problems problems;
    private final Extensions extensions;
    private final Forms forms;

    RequestExtension(Problems problems, Extensions extensions, Forms forms) {
        this.problems = problems;
        this.extensions = extensions;
        this.forms = forms;
    }

    @Override
    public Set<String> needs() {
        return Set.of("reason", "newDue");
    }

    @Override
    public List<Reason> check(Submission it) {
        Problem problem = problems.get(it.requiredProblem());
        LocalDate due = problem.due();
        LocalDate original = problem.originalDue();
        if (due == null || original == null) {
            return List.of(Reason.of("extension.noDue", problem.id()));
        }
        RuleBook rules = forms.rulesOf(it.matter());
        LocalDate asked = it.fields().requiredDate("newDue");
        LocalDate lastDay = due.minusDays(rules.number("extensionBeforeDays"));
        LocalDate cap = original.plusMonths(rules.number("extensionCapMonths"));
        int most = rules.number("extensionMost");
        var reasons = new ArrayList<Reason>();
        if (it.today().isAfter(lastDay)) {
            reasons.add(Reason.of("extension.tooLate", lastDay.toString()));
        }
        if (!asked.isAfter(due)) {
            reasons.add(Reason.of("extension.notLater", asked.toString(), due.toString()));
        }
        if (asked.isAfter(cap)) {
            reasons.add(Reason.of("extension.overCap", cap.toString(), rules.number("extensionCapMonths")));
        }
        if (problem.extensions() >= most) {
            reasons.add(Reason.of("extension.tooMany", problem.extensions(), most));
        }
        if (problem.extensionRequested()) {
            reasons.add(Reason.of("extension.pending", problem.id()));
        }
        return reasons;
    }

    @Override
    public Applied apply(Submission it) {
        Problem problem = problems.get(it.requiredProblem());
        LocalDate asked = it.fields().requiredDate("newDue");
        extensions.ask(it, problem, asked);
        return Applied.facts(Map.of("from", String.valueOf(problem.due()), "to", asked));
    }
}
