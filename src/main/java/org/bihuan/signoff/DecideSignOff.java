package org.bihuan.signoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.problem.Verdicts;
import org.bihuan.refusal.Reason;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Forms;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/**
 * Enters the decision on sign-off by the authority for the problem’s grade 审定: signed off, signed off in part, to go on for a long
 * time, or to be done again. A process that began before the vote was held in the program enters its totals with this form.
 */
@Component
class DecideSignOff implements Act {

    private final Problems problems;
    private final Verdicts verdicts;
    private final Terms terms;
    private final Forms forms;

    DecideSignOff(Problems problems, Verdicts verdicts, Terms terms, Forms forms) {
        this.problems = problems;
        this.verdicts = verdicts;
        this.terms = terms;
        this.forms = forms;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome");
    }

    @Override
    public List<Reason> check(Submission it) {
        RuleBook rules = forms.rulesOf(it.matter());
        var reasons = new ArrayList<Reason>();
        if (Terms.signsOff(it)) {
            it.fields().ballot("ballot").ifPresent(ballot -> reasons.addAll(SignOffVote.lacking(ballot, rules)));
        }
        reasons.addAll(terms.lacking(it));
        return reasons;
    }

    @Override
    public Applied apply(Submission it) {
        Problem problem = problems.get(it.requiredProblem());
        long decision = terms.enter(it, String.valueOf(problem.authority()));
        verdicts.decided(problem.id(), decision, terms.degree(it).orElse(null));
        return terms.layDown(it);
    }
}
