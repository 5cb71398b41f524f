package org.bihuan.paper.pages;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.matter.Matter;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.paper.PaperKind;
import org.bihuan.paper.Series;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The papers of a problem that its unit reads as well: what it was handed, how it was pressed, what it asks and reports. */
@Controller
@RequestMapping("/papers/problems/{id}")
class ProblemPapersPage {

    private final IssuedProblems issued;
    private final Matters matters;
    private final AssignmentForms assignments;
    private final SupervisionPapers supervision;
    private final ExtensionForms extensions;
    private final RectificationReports reports;

    ProblemPapersPage(
            IssuedProblems issued,
            Matters matters,
            AssignmentForms assignments,
            SupervisionPapers supervision,
            ExtensionForms extensions,
            RectificationReports reports) {
        this.issued = issued;
        this.matters = matters;
        this.assignments = assignments;
        this.supervision = supervision;
        this.extensions = extensions;
        this.reports = reports;
    }

    @Needs(Right.READ)
    @GetMapping
    String offered(Actor actor, @PathVariable String id, Model model) {
        Problem problem = issued.visible(actor, id);
        boolean part = issued.takesPart(actor, problem);
        var kinds = new ArrayList<PaperKind>(List.of(PaperKind.ASSIGNMENT));
        if (part) {
            kinds.addAll(List.of(PaperKind.EXTENSION, PaperKind.RECTIFICATION_REPORT));
        }
        if (issued.isInside(actor, problem)) {
            kinds.addAll(List.of(PaperKind.VERIFICATION, PaperKind.SIGN_OFF));
        }
        model.addAttribute("problem", problem);
        model.addAttribute(
                "papers",
                kinds.stream()
                        .map(it -> new MatterPapersPage.Offered(it.path(id), it.code()))
                        .toList());
        model.addAttribute("assignmentNumber", issued.number(Series.ASSIGNMENT, problem));
        model.addAttribute("signOffNumber", issued.number(Series.SIGN_OFF, problem));
        model.addAttribute("verificationNumber", issued.verificationNumber(problem));
        model.addAttribute("verified", issued.toBeVerified(problem));
        model.addAttribute("mayNumber", Right.NUMBER_PAPERS.heldBy(actor));
        model.addAttribute("letters", supervision.issued(actor, problem));
        return "paper/problem";
    }

    @Needs(Right.READ)
    @GetMapping("/assignment")
    String assignment(Actor actor, @PathVariable String id, Model model) {
        Problem problem = issued.visible(actor, id);
        return sheet(
                assignments.of(actor, matter(problem), problem, issued.number(Series.ASSIGNMENT, problem)), id, model);
    }

    @Needs(Right.READ)
    @GetMapping("/supervision")
    String supervision(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "0") int n, Model model) {
        Problem problem = issued.visible(actor, id);
        return sheet(supervision.form(problem, supervision.one(actor, problem, n)), id, model);
    }

    @Needs(Right.READ)
    @GetMapping("/letter")
    String letter(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int n,
            @RequestParam(defaultValue = "red") String head,
            Model model) {
        Problem problem = issued.visible(actor, id);
        Letter letter = supervision.letter(problem, supervision.one(actor, problem, n));
        return letter(letter, PaperKind.LETTER.path(id), n, head, id, model);
    }

    @Needs(Right.READ)
    @GetMapping("/extension")
    String extension(Actor actor, @PathVariable String id, Model model) {
        Problem problem = issued.partOf(actor, id);
        return sheet(extensions.of(actor, matter(problem), problem), id, model);
    }

    @Needs(Right.READ)
    @GetMapping("/rectification-report")
    String report(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "none") String head, Model model) {
        Problem problem = issued.partOf(actor, id);
        Letter letter = reports.of(actor, matter(problem), problem);
        return letter(letter, PaperKind.RECTIFICATION_REPORT.path(id), 0, head, id, model);
    }

    private Matter matter(Problem problem) {
        return matters.get(problem.matter());
    }

    private static String letter(Letter letter, String at, int n, String head, String id, Model model) {
        model.addAttribute("letter", letter);
        model.addAttribute("head", Head.of(head).word());
        model.addAttribute("at", at);
        model.addAttribute("n", n == 0 ? null : n);
        model.addAttribute("back", "/papers/problems/" + id);
        return "paper/letter";
    }

    static String sheet(Sheet sheet, String id, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("back", "/papers/problems/" + id);
        return "paper/form";
    }
}
