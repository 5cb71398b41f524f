package org.bihuan.problem.api;

import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
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
    private final EvidenceView evidence;
    private final Forms forms;

    VerificationResource(Problems problems, Verifications verifications, EvidenceView evidence, Forms forms) {
        this.problems = problems;
        this.verifications = verifications;
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
            List<Verification> records,
            @Nullable String authority) {}

    @Needs(Right.READ)
    @GetMapping("/{id}/verification")
    Sheet sheet(Actor actor, @PathVariable String id) {
        Problem it = problems.visible(actor, id);
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
                verifications.all(id),
                it.authority());
    }
}
