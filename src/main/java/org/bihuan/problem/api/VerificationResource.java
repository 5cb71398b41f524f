package org.bihuan.problem.api;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.permission.Sensitive;
import org.bihuan.permission.ViewLog;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.problem.TakingPart;
import org.bihuan.problem.Verifications;
import org.bihuan.problem.Verifications.Verification;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The verification sheet 核查表: what was asked for, what was supplied, who found what and what is recommended. */
@RestController
@RequestMapping("/api/v1/problems")
class VerificationResource {

    private final Problems problems;
    private final Verifications verifications;
    private final TakingPart takingPart;
    private final ViewLog views;
    private final EvidenceView evidence;
    private final Forms forms;

    VerificationResource(
            Problems problems,
            Verifications verifications,
            TakingPart takingPart,
            ViewLog views,
            EvidenceView evidence,
            Forms forms) {
        this.problems = problems;
        this.verifications = verifications;
        this.takingPart = takingPart;
        this.views = views;
        this.evidence = evidence;
        this.forms = forms;
    }

    /**
     * The sheet.
     *
     * @param people how many must verify
     * @param siteVisitRequired whether at least one of them must have seen the place
     * @param ratingRequired whether deputies or the public must have rated it
     */
    record Sheet(
            String problem,
            String title,
            @Nullable String requirement,
            String grade,
            int people,
            boolean siteVisitRequired,
            boolean ratingRequired,
            List<EvidenceView.Kind> evidence,
            List<Recorded> records,
            @Nullable String authority) {}

    /**
     * What one verifier recorded. Who came, how and when, which may be unannounced 暗访, and what he recommends stays inside the
     * congress; the supervised side reads result and reason once the round is over.
     */
    record Recorded(
            @Nullable String person,
            @Nullable String method,
            @Nullable LocalDate verifiedOn,
            String findings,
            String outcome,
            @Nullable String recommendation,
            @Nullable String rating,
            @Nullable Integer raters,
            @Nullable LocalDate newDue,
            boolean superseded) {

        static Recorded whole(Verification it) {
            return new Recorded(
                    it.person(),
                    it.method(),
                    it.verifiedOn(),
                    it.findings(),
                    it.outcome(),
                    it.recommendation(),
                    it.rating(),
                    it.raters(),
                    it.newDue(),
                    it.superseded());
        }

        static Recorded result(Verification it) {
            return new Recorded(
                    null, null, null, it.findings(), it.outcome(), null, null, null, it.newDue(), it.superseded());
        }
    }

    @Needs(Right.READ)
    @GetMapping("/{id}/verification")
    Sheet sheet(Actor actor, @PathVariable String id) {
        Problem it = problems.visible(actor, id);
        takingPart.demand(actor, it);
        RuleBook rules = forms.rulesOf(it.matter());
        return new Sheet(
                it.id(),
                it.title(),
                it.requirement(),
                it.grade(),
                rules.number("verificationPeople"),
                rules.demands("siteVisit", "siteVisit", it.subject()),
                rules.demands("publicRating", "rating", it.subject()),
                evidence.of(actor, it),
                records(actor, it),
                it.authority());
    }

    private List<Recorded> records(Actor actor, Problem it) {
        List<Verification> all = verifications.all(it.id());
        if (takingPart.inside(actor, it)) {
            if (all.stream().anyMatch(record -> record.method().equals("unannounced"))) {
                views.saw(actor, Sensitive.UNANNOUNCED, it.id());
            }
            return all.stream().map(Recorded::whole).toList();
        }
        return all.stream()
                .filter(record -> record.superseded() || !it.status().equals("verifying"))
                .map(Recorded::result)
                .toList();
    }
}
