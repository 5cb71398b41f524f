package org.bihuan.signoff;

import java.util.LinkedHashMap;
import java.util.List;
import org.bihuan.ballot.Tally;
import org.bihuan.ballot.Verdict;
import org.bihuan.ballot.VoteKind;
import org.bihuan.ballot.VoteRule;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.task.Fields;

/** Whether a vote signs a problem off, by the rule of the rule book. */
final class SignOffVote {

    private SignOffVote() {}

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
}
