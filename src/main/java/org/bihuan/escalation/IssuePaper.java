package org.bihuan.escalation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.matter.Decisions;
import org.bihuan.matter.Matters;
import org.bihuan.paper.Numbering;
import org.bihuan.paper.Series;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.task.Applied;
import org.bihuan.task.Forms;
import org.bihuan.task.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the steps have in common: a number and a reply date are suggested; what is issued is kept, with the decision behind it. */
@Component
class IssuePaper {

    private final Escalations escalations;
    private final Papers papers;
    private final Matters matters;
    private final Decisions decisions;
    private final Numbering numbering;
    private final Milestones milestones;
    private final Deadlines deadlines;
    private final Forms forms;

    IssuePaper(
            Escalations escalations,
            Papers papers,
            Matters matters,
            Decisions decisions,
            Numbering numbering,
            Milestones milestones,
            Deadlines deadlines,
            Forms forms) {
        this.escalations = escalations;
        this.papers = papers;
        this.matters = matters;
        this.decisions = decisions;
        this.numbering = numbering;
        this.milestones = milestones;
        this.deadlines = deadlines;
        this.forms = forms;
    }

    /** The next number by the congress's pattern and the reply date by the rule for the tier. */
    Map<String, Object> suggested(String matter, String problem) {
        RuleBook rules = forms.rulesOf(matter);
        LocalDate today = forms.today();
        var suggested = new LinkedHashMap<String, Object>();
        suggested.put("number", numbering.next(matters.get(matter).congress(), matter, Series.LETTER));
        Tier asked = escalations.asked(problem);
        suggested.put(
                "replyDue",
                deadlines.due(rules.rule(asked.replyRule()), today).date().toString());
        return suggested;
    }

    /**
     * Issues what was asked for, or records that it was declined.
     *
     * @param party who decides, as the model calls it
     * @param authority the same in the register of decisions; nothing where the step needs none
     */
    Applied issue(Submission it, String party, @Nullable String authority) {
        Escalation ladder = escalations.running(it.requiredProblem());
        String outcome = it.fields().outcome().orElseThrow();
        Long decision = authority == null ? null : decisions.enter(it, authority, outcome);
        if (it.chose("declined")) {
            return Applied.facts(Map.of("tier", ladder.asked(), "outcome", outcome));
        }
        Tier tier = Tier.of(ladder.asked());
        number(it);
        papers.add(it, ladder.id(), tier, party, decision, null);
        escalations.issued(ladder.id(), tier);
        due(it, it.fields().requiredDate("replyDue"));
        return Applied.facts(Map.of("tier", tier.word(), "replyDue", it.fields().requiredDate("replyDue")));
    }

    /** Keeps the number of the paper, where it has one. */
    void number(Submission it) {
        it.fields().text("number").ifPresent(number -> numbering.take(it, Series.LETTER, number));
    }

    /** From now an answer is due on this day. */
    void due(Submission it, LocalDate day) {
        milestones.reached(it.matter(), it.requiredProblem(), Event.REPLY, day);
    }
}
