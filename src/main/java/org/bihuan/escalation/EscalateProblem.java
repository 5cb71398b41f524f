package org.bihuan.escalation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Forms;
import org.bihuan.task.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposes that a problem be escalated 提请督办; what its light suggests is shown first. */
@Component
class EscalateProblem implements Act {

    private final Escalations escalations;
    private final Problems problems;
    private final Ledger ledger;
    private final Forms forms;

    EscalateProblem(Escalations escalations, Problems problems, Ledger ledger, Forms forms) {
        this.escalations = escalations;
        this.problems = problems;
        this.ledger = ledger;
        this.forms = forms;
    }

    @Override
    public Set<String> needs() {
        return Set.of("tier", "reason");
    }

    @Override
    public Map<String, Object> suggested(String matter, @Nullable String problem) {
        if (problem == null) {
            return Map.of();
        }
        Problem it = problems.get(problem);
        Tier tier = SuggestedTier.of(ledger.light(it), it.due(), forms.today(), forms.rulesOf(matter));
        return Map.of("tier", tier.word());
    }

    @Override
    public List<Reason> check(Submission it) {
        return escalations.open(it.requiredProblem()).isPresent()
                ? List.of(Reason.of("escalation.open", it.requiredProblem()))
                : List.of();
    }

    @Override
    public Applied apply(Submission it) {
        Tier tier = Tier.of(it.fields().requiredText("tier"));
        escalations.begin(it, tier, it.fields().requiredText("reason"));
        return Applied.facts(Map.of("tier", tier.word()));
    }
}
