package org.bihuan.sharing.pages;

import java.time.LocalDate;
import org.bihuan.api.Page;
import org.bihuan.deadline.Light;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.problem.Ledger;
import org.bihuan.sharing.CongressTree;
import org.bihuan.sharing.ProblemPlace;
import org.bihuan.sharing.SharedContents;
import org.bihuan.sharing.SharedMatter;
import org.bihuan.sharing.SharedMatters;
import org.bihuan.sharing.SharedProblem;
import org.bihuan.sharing.api.SharedMatterResource;
import org.bihuan.task.pages.Tabs;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What other congresses share: the list, and one matter as far as its share goes. Nothing can be done in it. */
@Controller
@RequestMapping("/shared-matters")
class SharedMatterPage {

    private final SharedMatters shared;
    private final SharedContents contents;
    private final SharedMatterResource files;
    private final SharedSteps steps;
    private final CongressTree tree;
    private final Ledger ledger;

    SharedMatterPage(
            SharedMatters shared,
            SharedContents contents,
            SharedMatterResource files,
            SharedSteps steps,
            CongressTree tree,
            Ledger ledger) {
        this.shared = shared;
        this.contents = contents;
        this.files = files;
        this.steps = steps;
        this.tree = tree;
        this.ledger = ledger;
    }

    /** A problem with its light, and the words of its degree of solution. */
    record Row(
            SharedProblem problem,
            Light light,
            String lightCode,
            @Nullable String degree) {}

    static String at(String matter) {
        return "/shared-matters/" + matter;
    }

    @Needs(Right.READ)
    @GetMapping
    String list(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute(
                "matters",
                Page.of(
                        shared.page(actor, Page.number(after), Page.USUAL + 1),
                        Page.USUAL,
                        it -> it,
                        it -> String.valueOf(it.share())));
        model.addAttribute("first", after == null);
        model.addAttribute("alone", tree.inLine(actor.congress()).isEmpty());
        return "sharing/shared-matters";
    }

    @Needs(Right.READ)
    @GetMapping("/{id}")
    String facts(Actor actor, @PathVariable String id, Model model) {
        SharedMatter it = shared.visible(actor, id);
        head(it, "facts", model);
        model.addAttribute("process", steps.process(it.model()));
        model.addAttribute("may", Right.ACCEPT_SHARE.heldBy(actor));
        return "sharing/shared-matter";
    }

    @Needs(Right.READ)
    @GetMapping("/{id}/problems")
    String problems(
            Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable String after, Model model) {
        head(shared.readable(actor, id), "problems", model);
        ProblemPlace place = ProblemPlace.of(after);
        LocalDate today = ledger.today();
        int yellow = ledger.yellowDays(actor.congress());
        model.addAttribute(
                "problems",
                Page.of(
                        contents.problems(actor, id, place.seq(), place.cycle(), Page.USUAL + 1),
                        Page.USUAL,
                        it -> new Row(
                                it,
                                it.light(today, yellow),
                                it.lightCode(today, yellow),
                                it.degreeIn(LocaleContextHolder.getLocale())),
                        ProblemPlace::after));
        model.addAttribute("first", after == null);
        return "sharing/shared-matter";
    }

    @Needs(Right.READ)
    @GetMapping("/{id}/course")
    String course(
            Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable String after, Model model) {
        head(shared.readable(actor, id), "course", model);
        model.addAttribute(
                "steps",
                Page.of(
                        contents.steps(actor, id, Page.number(after), Page.USUAL + 1),
                        Page.USUAL,
                        steps::of,
                        it -> String.valueOf(it.id())));
        model.addAttribute("first", after == null);
        return "sharing/shared-matter";
    }

    @Needs(Right.READ)
    @GetMapping("/{id}/documents")
    String papers(Actor actor, @PathVariable String id, Model model) {
        head(shared.readable(actor, id), "documents", model);
        model.addAttribute("papers", contents.papers(actor, id));
        return "sharing/shared-matter";
    }

    @Needs(Right.READ)
    @GetMapping("/{id}/documents/{document}")
    ResponseEntity<Resource> paper(Actor actor, @PathVariable String id, @PathVariable String document) {
        return files.paper(actor, id, document);
    }

    private static void head(SharedMatter it, String tab, Model model) {
        model.addAttribute("matter", it);
        model.addAttribute("tab", tab);
        model.addAttribute(
                "tabs",
                Tabs.of(at(it.matter()), tab)
                        .with("problems", "sharing.problems", it.readable())
                        .with("course", "pages.tab.course", it.readable())
                        .with("documents", "handling.tab.papers", it.readable())
                        .all());
    }
}
