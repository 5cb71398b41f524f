package org.bihuan.paper.pages;

import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.paper.Series;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.permission.Sensitive;
import org.bihuan.permission.ViewLog;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Verifications;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The papers of a problem that stay inside the congress: who verified how, and who decided. */
@Controller
@RequestMapping("/papers/problems/{id}")
class InsidePapersPage {

    private final IssuedProblems issued;
    private final Matters matters;
    private final VerificationForms verifications;
    private final SignOffForms signOffs;
    private final Verifications records;
    private final ViewLog views;

    InsidePapersPage(
            IssuedProblems issued,
            Matters matters,
            VerificationForms verifications,
            SignOffForms signOffs,
            Verifications records,
            ViewLog views) {
        this.issued = issued;
        this.matters = matters;
        this.verifications = verifications;
        this.signOffs = signOffs;
        this.records = records;
        this.views = views;
    }

    @Needs(Right.READ_INSIDE)
    @GetMapping("/verification")
    String verification(Actor actor, @PathVariable String id, Model model) {
        Problem problem = seen(actor, id);
        return ProblemPapersPage.sheet(
                verifications.of(actor, matters.get(problem.matter()), problem, issued.verificationNumber(problem)),
                id,
                model);
    }

    @Needs(Right.READ_INSIDE)
    @GetMapping("/sign-off")
    String signOff(Actor actor, @PathVariable String id, Model model) {
        Problem problem = seen(actor, id);
        return ProblemPapersPage.sheet(
                signOffs.of(actor, matters.get(problem.matter()), problem, issued.number(Series.SIGN_OFF, problem)),
                id,
                model);
    }

    /** Whoever reads of an unannounced visit is written down, here as elsewhere. */
    private Problem seen(Actor actor, String id) {
        Problem problem = issued.inside(actor, id);
        if (records.all(id).stream().anyMatch(it -> it.method().equals("unannounced"))) {
            views.saw(actor, Sensitive.UNANNOUNCED, id);
        }
        return problem;
    }
}
