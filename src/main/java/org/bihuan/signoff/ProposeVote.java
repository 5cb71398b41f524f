package org.bihuan.signoff;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.bihuan.problem.Verdicts;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/**
 * The council of chairpersons puts to the session how a problem is to be signed off 提请票决, or returns it without a vote. What the
 * vote decides is what was proposed: totals alone say neither how far it is solved nor what is promised.
 */
@Component
class ProposeVote implements Act {

    private final Verdicts verdicts;
    private final Terms terms;

    ProposeVote(Verdicts verdicts, Terms terms) {
        this.verdicts = verdicts;
        this.terms = terms;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "meeting");
    }

    @Override
    public List<Reason> check(Submission it) {
        return terms.lacking(it);
    }

    @Override
    public Applied apply(Submission it) {
        long proposal = terms.enter(it, "council");
        if (it.chose("redo")) {
            verdicts.decided(it.requiredProblem(), proposal, null);
        }
        Applied laid = terms.layDown(it);
        var variables = new HashMap<>(laid.variables());
        variables.put("proposal", proposal);
        // Left from an earlier round it would say more than is proposed now.
        variables.put("degree", Terms.signsOff(it) ? it.fields().text("degree").orElse("") : "");
        it.fields().outcome().ifPresent(proposed -> variables.put("ballotSubject", proposed));
        return new Applied(variables, laid.facts());
    }
}
