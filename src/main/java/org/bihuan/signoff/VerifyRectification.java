package org.bihuan.signoff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bihuan.problem.DueCause;
import org.bihuan.problem.DueDates;
import org.bihuan.problem.EvidenceLacks;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.problem.Verdicts;
import org.bihuan.problem.Verifications;
import org.bihuan.problem.Verifications.Verification;
import org.bihuan.refusal.Reason;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Fields;
import org.bihuan.task.Forms;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** One verifier records what was found 核查验收. Who may verify is in the model: nobody who drafted or handled. */
@Component
class VerifyRectification implements Act {

    private static final String QUALIFIED = "qualified";

    private final Problems problems;
    private final Verdicts verdicts;
    private final Verifications verifications;
    private final EvidenceLacks lacks;
    private final DueDates dueDates;
    private final Forms forms;

    VerifyRectification(
            Problems problems,
            Verdicts verdicts,
            Verifications verifications,
            EvidenceLacks lacks,
            DueDates dueDates,
            Forms forms) {
        this.problems = problems;
        this.verdicts = verdicts;
        this.verifications = verifications;
        this.lacks = lacks;
        this.dueDates = dueDates;
        this.forms = forms;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "method", "verifiedOn", "findings", "newDue");
    }

    @Override
    public List<Reason> check(Submission it) {
        if (!it.chose(QUALIFIED)) {
            return List.of();
        }
        var reasons = new ArrayList<Reason>();
        Problem problem = problems.get(it.requiredProblem());
        if (nobodyWillHaveSeenIt(it, problem)) {
            reasons.add(Reason.of("signoff.noSiteVisit", problem.id()));
        }
        if (!lacks.of(problem.id()).isEmpty()) {
            String decision = it.fields().text("lackDecision").orElse("");
            if (!decision.equals("accepted")) {
                String code = decision.isEmpty() ? "signoff.lackUndecided" : "signoff.lackNotAccepted";
                lacks.of(problem.id())
                        .forEach(lack -> reasons.add(
                                Reason.of(code, Reason.of("evidenceChecklist." + lack.kind()), lack.reason())));
            }
        }
        return reasons;
    }

    /** The last of those who act together cannot leave the place unseen where a visit is required and all agree so far. */
    private boolean nobodyWillHaveSeenIt(Submission it, Problem problem) {
        RuleBook rules = forms.rulesOf(it.matter());
        List<Verification> before = verifications.current(problem.id());
        return rules.demands("siteVisit", "siteVisit", problem.subject())
                && before.size() + 1 >= rules.number("verificationPeople")
                && before.stream().allMatch(earlier -> earlier.outcome().equals(QUALIFIED))
                && before.stream().noneMatch(Verification::onSite)
                && !Verifications.onSite(it.fields().requiredText("method"));
    }

    @Override
    public Applied apply(Submission it) {
        Problem problem = problems.get(it.requiredProblem());
        Fields fields = it.fields();
        verifications.add(
                problem.id(),
                new Verification(
                        it.actor().person(),
                        fields.requiredText("method"),
                        fields.requiredDate("verifiedOn"),
                        fields.requiredText("findings"),
                        fields.outcome().orElseThrow(),
                        fields.text("recommendation").orElse(null),
                        fields.text("rating").orElse(null),
                        fields.number("raters").map(Long::intValue).orElse(null),
                        fields.date("newDue").orElse(null),
                        false));
        fields.text("lackDecision")
                .ifPresent(decision ->
                        lacks.decide(problem.id(), decision, it.actor().person()));
        if (it.chose("unqualified")) {
            LocalDate newDue = earliest(problem.id());
            var facts = new HashMap<>(dueDates.move(problem, newDue, DueCause.UNQUALIFIED));
            facts.put("due", newDue);
            facts.put("originalDue", String.valueOf(problem.originalDue()));
            return Applied.facts(facts);
        }
        String authority = forms.rulesOf(it.matter()).choice("signOffAuthority", problem.grade());
        verdicts.verified(problem.id(), authority);
        return new Applied(Map.of("authority", authority), Map.of("authority", authority));
    }

    /** The strictest finding holds, and of several new dates the earliest. */
    private LocalDate earliest(String problem) {
        return verifications.current(problem).stream()
                .map(Verification::newDue)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }
}
