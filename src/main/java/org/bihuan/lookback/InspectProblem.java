package org.bihuan.lookback;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** A verifier fills in the check table 核查表 of one closed problem. The problem and its closure are not touched. */
@Component
class InspectProblem implements Act {

    private final Campaigns campaigns;
    private final Problems problems;

    InspectProblem(Campaigns campaigns, Problems problems) {
        this.campaigns = campaigns;
        this.problems = problems;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "method", "checkedOn", "findings");
    }

    @Override
    public List<Reason> check(Submission it) {
        LocalDate closedOn = problems.get(it.requiredProblem()).closedOn();
        if (closedOn != null && it.fields().requiredDate("checkedOn").isBefore(closedOn)) {
            throw Invalid.field("checkedOn", "lookback.checkedBeforeClosed", closedOn);
        }
        return List.of();
    }

    @Override
    public Applied apply(Submission it) {
        String outcome = it.fields().outcome().orElseThrow();
        campaigns.found(
                it.matter(),
                it.requiredProblem(),
                outcome,
                it.fields().requiredText("method"),
                it.fields().requiredDate("checkedOn"),
                it.actor().person());
        return Applied.facts(Map.of("lookBack", outcome));
    }
}
