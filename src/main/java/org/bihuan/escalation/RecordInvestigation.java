package org.bihuan.escalation;

import java.util.Set;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** Records what the investigation found and what was resolved (article 59); a motion for removal 撤职案 is a record only. */
@Component
class RecordInvestigation implements Act {

    private final Escalations escalations;
    private final Papers papers;

    RecordInvestigation(Escalations escalations, Papers papers) {
        this.escalations = escalations;
        this.papers = papers;
    }

    @Override
    public Set<String> needs() {
        return Set.of("meeting", "report", "resolution", "removal");
    }

    @Override
    public Applied apply(Submission it) {
        Paper paper =
                papers.last(escalations.running(it.requiredProblem()).id()).orElseThrow();
        papers.replied(paper.id(), it.today(), null, it.fields().requiredText("report"));
        papers.concluded(
                paper.id(),
                it.fields().text("resolution").orElse(null),
                it.fields().text("removal").orElse(null));
        escalations.end(it.requiredProblem(), "investigated", it.today());
        return Applied.nothing();
    }
}
