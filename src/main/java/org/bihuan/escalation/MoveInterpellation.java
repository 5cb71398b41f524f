package org.bihuan.escalation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.organization.Congresses;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Forms;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** Members move an interpellation 质询案 jointly, in writing (Law on Supervision, article 51), or leave it. */
@Component
class MoveInterpellation implements Act {

    private final Escalations escalations;
    private final Papers papers;
    private final Congresses congresses;
    private final Forms forms;

    MoveInterpellation(Escalations escalations, Papers papers, Congresses congresses, Forms forms) {
        this.escalations = escalations;
        this.papers = papers;
        this.congresses = congresses;
        this.forms = forms;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "movers", "addressee", "text");
    }

    @Override
    public List<Reason> check(Submission it) {
        if (!it.chose("moved")) {
            return List.of();
        }
        List<String> movers = it.fields().ids("movers");
        int members = papers.members(movers);
        if (members < movers.size()) {
            return List.of(Reason.of("escalation.notMembers", movers.size() - members));
        }
        String level = congresses.get(it.actor().congress()).level();
        return Signatures.interpellation(members, level, forms.rulesOf(it.matter()));
    }

    @Override
    public Applied apply(Submission it) {
        if (!it.chose("moved")) {
            return Applied.nothing();
        }
        Escalation ladder = escalations.running(it.requiredProblem());
        int movers = it.fields().ids("movers").size();
        papers.add(it, ladder.id(), Tier.INTERPELLATION, "members", null, movers);
        return Applied.facts(Map.of("movers", movers));
    }
}
