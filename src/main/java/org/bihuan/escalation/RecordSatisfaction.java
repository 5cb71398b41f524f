package org.bihuan.escalation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The movers say whether the answer satisfies; when it does not satisfy more than half of them they may ask for another. */
@Component
class RecordSatisfaction implements Act {

    private final Escalations escalations;
    private final Papers papers;

    RecordSatisfaction(Escalations escalations, Papers papers) {
        this.escalations = escalations;
        this.papers = papers;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "dissatisfied");
    }

    @Override
    public List<Reason> check(Submission it) {
        int movers = movers(paper(it));
        int dissatisfied = dissatisfied(it);
        if (dissatisfied > movers) {
            return List.of(Reason.of("escalation.moreThanMovers", movers, dissatisfied));
        }
        return it.chose("again") ? Signatures.again(dissatisfied, movers) : List.of();
    }

    @Override
    public Applied apply(Submission it) {
        Paper paper = paper(it);
        papers.dissatisfied(paper.id(), dissatisfied(it));
        return Applied.facts(Map.of("movers", movers(paper), "dissatisfied", dissatisfied(it)));
    }

    private Paper paper(Submission it) {
        return papers.last(escalations.running(it.requiredProblem()).id()).orElseThrow();
    }

    private static int movers(Paper paper) {
        return paper.movers() == null ? 0 : paper.movers();
    }

    private static int dissatisfied(Submission it) {
        return it.fields().number("dissatisfied").orElseThrow().intValue();
    }
}
