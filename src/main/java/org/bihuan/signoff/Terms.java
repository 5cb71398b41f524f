package org.bihuan.signoff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.bihuan.commitment.Commitments;
import org.bihuan.matter.Decisions;
import org.bihuan.matter.Matters;
import org.bihuan.problem.Problems;
import org.bihuan.problem.Remainders;
import org.bihuan.refusal.Reason;
import org.bihuan.rulebook.Label;
import org.bihuan.task.Applied;
import org.bihuan.task.Fields;
import org.bihuan.task.Forms;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/**
 * What a decision on sign-off, or a proposal put to the vote, lays down: wholly, in part, for a long time or again; how far it
 * counts as solved, what remains, and what is promised for the rest.
 */
@Component
class Terms {

    private final Problems problems;
    private final Remainders remainders;
    private final Commitments commitments;
    private final Decisions decisions;
    private final Matters matters;
    private final Forms forms;

    Terms(
            Problems problems,
            Remainders remainders,
            Commitments commitments,
            Decisions decisions,
            Matters matters,
            Forms forms) {
        this.problems = problems;
        this.remainders = remainders;
        this.commitments = commitments;
        this.decisions = decisions;
        this.matters = matters;
        this.forms = forms;
    }

    /** Why a form does not say enough, or says what the rule book does not allow. */
    List<Reason> lacking(Submission it) {
        if (it.chose("longTerm") && !forms.rulesOf(it.matter()).flag("longTermAllowed")) {
            return List.of(Reason.of("longTerm.notAllowed"));
        }
        if (!signsOff(it)) {
            return List.of();
        }
        var reasons = new ArrayList<>(Promise.lacking(it.fields(), degree(it)));
        if (it.chose("partly")) {
            if (!matters.get(it.matter()).open()) {
                reasons.add(Reason.of("signoff.matterClosed", it.matter()));
            }
            reasons.addAll(Part.lacking(problems.get(it.requiredProblem()), it.fields()));
        }
        return reasons;
    }

    /** Enters the decision a form records; its id. */
    long enter(Submission it, String authority) {
        return decisions.enter(
                it,
                authority,
                it.fields().outcome().orElseThrow(),
                it.fields().text("stageGoal").orElse(null),
                it.fields().date("reviewOn").orElse(null));
    }

    /** Keeps what remains and what is promised as drafts, in place of those laid down before, and tells the diagram. */
    Applied layDown(Submission it) {
        String problem = it.requiredProblem();
        Fields fields = it.fields();
        discard(problem);
        var facts = new LinkedHashMap<String, Object>();
        var variables = new HashMap<String, Object>();
        degree(it).ifPresent(label -> facts.put("resolved", label.countsAsResolved()));
        variables.put("signsOff", signsOff(it));
        variables.put("partly", it.chose("partly"));
        if (it.chose("partly")) {
            facts.put("remainder", Part.of(fields).propose(remainders, problem));
        }
        Optional<Promise> promise = signsOff(it) ? Promise.of(fields) : Optional.empty();
        promise.ifPresent(made -> commitments.propose(problem, made.text(), made.due()));
        variables.put("promised", promise.isPresent());
        variables.put(
                "noticeDays", forms.rulesOf(it.matter()).term("publicNotice").amount());
        fields.date("reviewOn").ifPresent(on -> variables.put("reviewOn", on.toString()));
        return new Applied(variables, facts);
    }

    /** Forgets the drafts. */
    void discard(String problem) {
        remainders.discard(problem);
        commitments.discard(problem);
    }

    static boolean signsOff(Submission it) {
        return it.chose("closed") || it.chose("partly");
    }

    /** How far it is solved; nothing unless it is signed off. A process that began before there were degrees has no field. */
    Optional<Label> degree(Submission it) {
        return signsOff(it) ? it.fields().text("degree").flatMap(code -> degree(it.matter(), code)) : Optional.empty();
    }

    /** The class of this code, as the rule book of the matter words it. */
    Optional<Label> degree(String matter, String code) {
        return forms.rulesOf(matter).labels("solutionDegrees").stream()
                .filter(label -> label.code().equals(code))
                .findFirst();
    }
}
