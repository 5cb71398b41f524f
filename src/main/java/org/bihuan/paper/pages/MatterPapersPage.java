package org.bihuan.paper.pages;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.ballot.Ballot;
import org.bihuan.ballot.Ballots;
import org.bihuan.ballot.NumberBallot;
import org.bihuan.matter.Matter;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.paper.PaperKind;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.permission.Sensitive;
import org.bihuan.permission.ViewLog;
import org.bihuan.refusal.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The papers 文书 of a matter as a whole, to be printed. */
@Controller
@RequestMapping("/papers/matters/{id}")
class MatterPapersPage {

    private final Matters matters;
    private final MatterLetters letters;
    private final ListedProblems listed;
    private final Ballots ballots;
    private final NumberBallot numberBallot;
    private final ViewLog views;

    MatterPapersPage(
            Matters matters,
            MatterLetters letters,
            ListedProblems listed,
            Ballots ballots,
            NumberBallot numberBallot,
            ViewLog views) {
        this.numberBallot = numberBallot;
        this.matters = matters;
        this.letters = letters;
        this.listed = listed;
        this.ballots = ballots;
        this.views = views;
    }

    /** A paper that can be printed. */
    record Offered(String path, String code) {}

    /** A ballot with the number of its papers, if it has one. */
    record Vote(Ballot ballot, @Nullable String number) {}

    @Needs(Right.READ)
    @GetMapping
    String offered(Actor actor, @PathVariable String id, Model model) {
        Matter matter = visible(actor, id);
        var papers = new ArrayList<Offered>();
        if (letters.opinion(actor, matter).isPresent()) {
            papers.add(offered(PaperKind.OPINION, id));
        }
        boolean any = listed.any(actor, id);
        if (any) {
            papers.add(offered(PaperKind.PROBLEM_LIST, id));
        }
        if (letters.handlingReport(actor, matter).isPresent()) {
            papers.add(offered(PaperKind.HANDLING_REPORT, id));
        }
        model.addAttribute("matter", matter);
        model.addAttribute("papers", papers);
        model.addAttribute(
                "ballots",
                ballots.ofMatter(actor, id).stream()
                        .map(it -> new Vote(it, numberBallot.of(it).orElse(null)))
                        .toList());
        model.addAttribute("mayNumber", Right.NUMBER_PAPERS.heldBy(actor));
        model.addAttribute("listed", any);
        return "paper/matter";
    }

    @Needs(Right.READ)
    @GetMapping("/opinion")
    String opinion(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "red") String head, Model model) {
        return letter(
                letters.opinion(actor, visible(actor, id)).orElseThrow(() -> new Missing(id)),
                PaperKind.OPINION,
                id,
                head,
                model);
    }

    @Needs(Right.READ)
    @GetMapping("/handling-report")
    String handlingReport(
            Actor actor, @PathVariable String id, @RequestParam(defaultValue = "none") String head, Model model) {
        return letter(
                letters.handlingReport(actor, visible(actor, id)).orElseThrow(() -> new Missing(id)),
                PaperKind.HANDLING_REPORT,
                id,
                head,
                model);
    }

    @Needs(Right.READ)
    @GetMapping("/problem-list")
    String problemList(Actor actor, @PathVariable String id, Model model) {
        Matter matter = visible(actor, id);
        List<ListedProblems.Line> lines = listed.of(actor, id);
        if (lines.isEmpty()) {
            throw new Missing(id);
        }
        model.addAttribute("matter", matter);
        model.addAttribute("lines", lines);
        model.addAttribute("back", "/papers/matters/" + id);
        return "paper/list";
    }

    private String letter(Letter letter, PaperKind kind, String id, String head, Model model) {
        model.addAttribute("letter", letter);
        model.addAttribute("head", Head.of(head).word());
        model.addAttribute("at", kind.path(id));
        model.addAttribute("back", "/papers/matters/" + id);
        return "paper/letter";
    }

    private Matter visible(Actor actor, String id) {
        Matter matter = matters.visible(actor, id);
        if (matter.open() && matter.issuedOn() == null) {
            views.saw(actor, Sensitive.DRAFT, id);
        }
        return matter;
    }

    private static Offered offered(PaperKind kind, String id) {
        return new Offered(kind.path(id), kind.code());
    }
}
