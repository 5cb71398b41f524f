package org.bihuan.escalation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.matter.Decisions;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Forms;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/**
 * Records whether the standing committee investigates a particular question 特定问题调查, proposed by the council or by one fifth of the
 * members (Law on Supervision, articles 55 to 59). What the committee then does is its own; the program keeps the record.
 */
@Component
class DecideInvestigation implements Act {

    private final Escalations escalations;
    private final Papers papers;
    private final Decisions decisions;
    private final Forms forms;

    DecideInvestigation(Escalations escalations, Papers papers, Decisions decisions, Forms forms) {
        this.escalations = escalations;
        this.papers = papers;
        this.decisions = decisions;
        this.forms = forms;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "proposer", "movers", "entitled", "meeting", "text", "committee");
    }

    @Override
    public List<Reason> check(Submission it) {
        if (!byMembers(it)) {
            return List.of();
        }
        List<String> movers = it.fields().ids("movers");
        int members = papers.members(movers);
        if (members < movers.size()) {
            return List.of(Reason.of("escalation.notMembers", movers.size() - members));
        }
        var entitled = it.fields().number("entitled");
        if (members == 0 || entitled.isEmpty()) {
            return List.of(Reason.of("escalation.noMovers"));
        }
        int all = entitled.get().intValue();
        return members > all
                ? List.of(Reason.of("escalation.moreThanAll", all, members))
                : Signatures.investigation(members, all, forms.rulesOf(it.matter()));
    }

    @Override
    public Applied apply(Submission it) {
        String outcome = it.fields().outcome().orElseThrow();
        long decision = decisions.enter(it, "vote", outcome);
        if (it.chose("declined")) {
            return Applied.facts(Map.of("outcome", outcome));
        }
        Escalation ladder = escalations.running(it.requiredProblem());
        Integer movers = byMembers(it) ? it.fields().ids("movers").size() : null;
        papers.add(it, ladder.id(), Tier.INVESTIGATION, it.fields().requiredText("proposer"), decision, movers);
        escalations.issued(ladder.id(), Tier.INVESTIGATION);
        return Applied.facts(Map.of("proposer", it.fields().requiredText("proposer")));
    }

    private static boolean byMembers(Submission it) {
        return it.fields().requiredText("proposer").equals("members");
    }
}
