package org.bihuan.signoff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.bihuan.ballot.Tally;
import org.bihuan.ballot.Verdict;
import org.bihuan.ballot.VoteKind;
import org.bihuan.ballot.VoteRule;
import org.bihuan.matter.Decisions;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Fields;
import org.bihuan.task.Forms;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** Enters the decision on sign-off by the authority for the problem’s grade 审定; a vote by the rule of the rule book. */
@Component
class DecideSignOff implements Act {

    private final Problems problems;
    private final Decisions decisions;
    private final Forms forms;

    DecideSignOff(Problems problems, Decisions decisions, Forms forms) {
        this.problems = problems;
        this.decisions = decisions;
        this.forms = forms;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome");
    }

    @Override
    public List<Reason> check(Submission it) {
        return it.chose("closed")
                ? it.fields()
                        .ballot("ballot")
                        .map(ballot -> lacking(ballot, forms.rulesOf(it.matter())))
                        .orElse(List.of())
                : List.of();
    }

    /** Why a vote does not sign a problem off; empty when it does. */
    static List<Reason> lacking(Fields.Ballot it, RuleBook rules) {
        VoteRule rule = VoteKind.SIGN_OFF.rule(rules);
        var counts = new LinkedHashMap<String, Long>();
        rule.choices().forEach(choice -> counts.put(choice, 0L));
        counts.putAll(it.counts());
        Tally tally;
        try {
            tally = new Tally(it.members(), it.entitled(), it.present(), it.issued(), it.returned(), counts);
        } catch (Refused impossible) {
            return impossible.reasons();
        }
        List<Reason> faults = rule.faults(tally);
        if (!faults.isEmpty()) {
            return faults;
        }
        Verdict verdict = rule.evaluate(tally);
        Verdict.Tried agree = verdict.tried().get(0);
        return VoteKind.SIGN_OFF.passes(rules, verdict.outcome())
                ? List.of()
                : List.of(Reason.of(
                        "signoff.noMajority",
                        agree.votes(),
                        agree.of(),
                        rule.threshold().fraction()));
    }

    @Override
    public Applied apply(Submission it) {
        Problem problem = problems.get(it.requiredProblem());
        long decision = decisions.enter(
                it, String.valueOf(problem.authority()), it.fields().outcome().orElseThrow());
        problems.decided(problem.id(), decision);
        return Applied.nothing();
    }
}
