package org.bihuan.signoff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.commitment.Commitments;
import org.bihuan.matter.Decisions;
import org.bihuan.matter.Matters;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.problem.Remainders;
import org.bihuan.problem.Verdicts;
import org.bihuan.refusal.Reason;
import org.bihuan.rulebook.Label;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Fields;
import org.bihuan.task.Forms;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/**
 * Enters the decision on sign-off by the authority for the problem’s grade 审定: signed off, signed off in part, to go on for a long
 * time, or to be done again; with how far it counts as solved, and what is promised for the rest.
 */
@Component
class DecideSignOff implements Act {

    private final Problems problems;
    private final Verdicts verdicts;
    private final Remainders remainders;
    private final Commitments commitments;
    private final Decisions decisions;
    private final Matters matters;
    private final Forms forms;

    DecideSignOff(
            Problems problems,
            Verdicts verdicts,
            Remainders remainders,
            Commitments commitments,
            Decisions decisions,
            Matters matters,
            Forms forms) {
        this.problems = problems;
        this.verdicts = verdicts;
        this.remainders = remainders;
        this.commitments = commitments;
        this.decisions = decisions;
        this.matters = matters;
        this.forms = forms;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome");
    }

    @Override
    public List<Reason> check(Submission it) {
        RuleBook rules = forms.rulesOf(it.matter());
        if (it.chose("longTerm") && !rules.flag("longTermAllowed")) {
            return List.of(Reason.of("longTerm.notAllowed"));
        }
        if (!signsOff(it)) {
            return List.of();
        }
        var reasons = new ArrayList<>(it.fields()
                .ballot("ballot")
                .map(ballot -> SignOffVote.lacking(ballot, rules))
                .orElse(List.of()));
        reasons.addAll(Promise.lacking(it.fields(), degree(it)));
        if (it.chose("partly")) {
            if (!matters.get(it.matter()).open()) {
                reasons.add(Reason.of("signoff.matterClosed", it.matter()));
            }
            reasons.addAll(Part.lacking(problems.get(it.requiredProblem()), it.fields()));
        }
        return reasons;
    }

    @Override
    public Applied apply(Submission it) {
        Problem problem = problems.get(it.requiredProblem());
        Fields fields = it.fields();
        long decision = decisions.enter(
                it,
                String.valueOf(problem.authority()),
                fields.outcome().orElseThrow(),
                fields.text("stageGoal").orElse(null),
                fields.date("reviewOn").orElse(null));
        Optional<Label> degree = signsOff(it) ? degree(it) : Optional.empty();
        verdicts.decided(problem.id(), decision, degree.orElse(null));
        remainders.discard(problem.id());
        commitments.discard(problem.id());
        var facts = new LinkedHashMap<String, Object>();
        var variables = new HashMap<String, Object>();
        degree.ifPresent(label -> facts.put("resolved", label.countsAsResolved()));
        variables.put("signsOff", signsOff(it));
        variables.put("partly", it.chose("partly"));
        if (it.chose("partly")) {
            facts.put("remainder", Part.of(fields).propose(remainders, problem.id()));
        }
        Optional<Promise> promise = signsOff(it) ? Promise.of(fields) : Optional.empty();
        promise.ifPresent(made -> commitments.propose(problem.id(), made.text(), made.due()));
        variables.put("promised", promise.isPresent());
        variables.put(
                "noticeDays", forms.rulesOf(it.matter()).term("publicNotice").amount());
        fields.date("reviewOn").ifPresent(on -> variables.put("reviewOn", on.toString()));
        return new Applied(variables, facts);
    }

    private static boolean signsOff(Submission it) {
        return it.chose("closed") || it.chose("partly");
    }

    /** A process that began before there were degrees has no field for one. */
    private Optional<Label> degree(Submission it) {
        return it.fields()
                .text("degree")
                .flatMap(code -> forms.rulesOf(it.matter()).labels("solutionDegrees").stream()
                        .filter(label -> label.code().equals(code))
                        .findFirst());
    }
}
