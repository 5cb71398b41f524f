package org.bihuan.escalation;

import java.util.LinkedHashMap;
import java.util.Set;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** Who was asked answers 答复; late or not, the answer is kept with its day. */
@Component
class AnswerPaper implements Act {

    private final Escalations escalations;
    private final Papers papers;

    AnswerPaper(Escalations escalations, Papers papers) {
        this.escalations = escalations;
        this.papers = papers;
    }

    @Override
    public Set<String> needs() {
        return Set.of("repliedBy", "reply");
    }

    @Override
    public Applied apply(Submission it) {
        Paper paper =
                papers.last(escalations.running(it.requiredProblem()).id()).orElseThrow();
        papers.replied(
                paper.id(),
                it.today(),
                it.fields().requiredText("repliedBy"),
                it.fields().requiredText("reply"));
        var facts = new LinkedHashMap<String, Object>();
        facts.put("tier", paper.tier());
        if (paper.replyDue() != null) {
            facts.put("replyDue", paper.replyDue());
        }
        return Applied.facts(facts);
    }
}
