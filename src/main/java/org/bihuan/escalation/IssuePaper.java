package org.bihuan.escalation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.matter.Decisions;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Congresses;
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
    private final Congresses congresses;
    private final Milestones milestones;
    private final Deadlines deadlines;
    private final Forms forms;

    IssuePaper(
            Escalations escalations,
            Papers papers,
            Matters matters,
            Decisions decisions,
            Congresses congresses,
            Milestones milestones,
            Deadlines deadlines,
            Forms forms) {
        this.escalations = escalations;
        this.papers = papers;
        this.matters = matters;
        this.decisions = decisions;
        this.congresses = congresses;
        this.milestones = milestones;
        this.deadlines = deadlines;
        this.forms = forms;
    }

    /** The next number by the congress's pattern and the reply date by the rule for the tier. */
    Map<String, Object> suggested(String matter, String problem) {
        var congress = congresses.get(matters.get(matter).congress());
        RuleBook rules = forms.rulesOf(matter);
        LocalDate today = forms.today();
        var suggested = new LinkedHashMap<String, Object>();
        suggested.put(
                "number",
                rules.text("letterNumberPattern")
                        .replace("{代字}", congress.code())
                        .replace("{yyyy}", String.valueOf(today.getYear()))
                        .replace("{n}", String.valueOf(papers.numbered(congress.id(), today.getYear()) + 1)));
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
        papers.add(it, ladder.id(), tier, party, decision, null);
        escalations.issued(ladder.id(), tier);
        due(it, it.fields().requiredDate("replyDue"));
        return Applied.facts(Map.of("tier", tier.word(), "replyDue", it.fields().requiredDate("replyDue")));
    }

    /** From now an answer is due on this day. */
    void due(Submission it, LocalDate day) {
        milestones.reached(it.matter(), it.requiredProblem(), Event.REPLY, day);
    }
}
