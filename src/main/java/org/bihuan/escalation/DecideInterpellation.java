package org.bihuan.escalation;

import java.util.Map;
import java.util.Set;
import org.bihuan.matter.Decisions;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters how the council hands an interpellation to the organ for answer (Law on Supervision, articles 52 to 54). */
@Component
class DecideInterpellation implements Act {

    private final Escalations escalations;
    private final Papers papers;
    private final IssuePaper issuePaper;
    private final Decisions decisions;

    DecideInterpellation(Escalations escalations, Papers papers, IssuePaper issuePaper, Decisions decisions) {
        this.escalations = escalations;
        this.papers = papers;
        this.issuePaper = issuePaper;
        this.decisions = decisions;
    }

    @Override
    public Set<String> needs() {
        return Set.of("meeting", "form", "occasion", "number", "replyDue");
    }

    @Override
    public Map<String, Object> suggested(String matter, @Nullable String problem) {
        return problem == null ? Map.of() : issuePaper.suggested(matter, problem);
    }

    @Override
    public Applied apply(Submission it) {
        Escalation ladder = escalations.running(it.requiredProblem());
        Paper paper = papers.last(ladder.id()).orElseThrow();
        issuePaper.number(it);
        papers.handOver(it, paper, decisions.enter(it, "council", "handedOver"));
        escalations.issued(ladder.id(), Tier.INTERPELLATION);
        var due = it.fields().requiredDate("replyDue");
        issuePaper.due(it, due);
        return Applied.facts(Map.of("replyDue", due, "again", paper.repliedOn() != null));
    }
}
