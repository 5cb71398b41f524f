package org.bihuan.problem.pages;

import java.util.function.Supplier;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.LedgerView;
import org.bihuan.problem.LedgerViews;
import org.bihuan.problem.api.LedgerAddress;
import org.bihuan.refusal.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saved views of the ledger: keep, rename, share, open with, throw away. */
@Controller
@RequestMapping("/problems/views")
class LedgerViewsPage {

    private static final String HERE = "redirect:/problems/views";

    private final LedgerViews views;
    private final Ledger ledger;
    private final Sentences sentences;

    LedgerViewsPage(LedgerViews views, Ledger ledger, Sentences sentences) {
        this.ledger = ledger;
        this.views = views;
        this.sentences = sentences;
    }

    /** {@code query} is what the reader comes from, to be saved under a name. */
    @Needs(Right.READ)
    @GetMapping
    String show(Actor actor, @RequestParam(defaultValue = "") String query, Model model) {
        model.addAttribute("query", LedgerAddress.read(query, actor, ledger).query());
        model.addAttribute("views", views.of(actor));
        model.addAttribute("person", actor.person());
        model.addAttribute("mayShare", Right.SHARE_LEDGER_VIEW.heldBy(actor));
        return "problem/views";
    }

    @Needs(Right.READ)
    @PostMapping
    ModelAndView save(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String query,
            RedirectAttributes next,
            Model model) {
        return entered(actor, name, query, model, () -> {
            LedgerView saved = views.save(
                    actor, name, LedgerAddress.read(query, actor, ledger).query());
            next.addFlashAttribute("done", sentences.of("ledger.views.saved", saved.name()));
            return "redirect:" + LedgerPage.opened(saved);
        });
    }

    /** Another name, and where {@code replace} is given what the reader came from. */
    @Needs(Right.READ)
    @PostMapping("/{id}")
    ModelAndView change(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "false") boolean replace,
            RedirectAttributes next,
            Model model) {
        return entered(actor, name, query, model, () -> {
            String asks = replace
                    ? LedgerAddress.read(query, actor, ledger).query()
                    : views.get(actor, id).query();
            views.change(actor, id, name, asks);
            return done(next, "ledger.views.changed", name);
        });
    }

    @Needs(Right.READ)
    @PostMapping("/{id}/deletion")
    String delete(Actor actor, @PathVariable String id, RedirectAttributes next) {
        String name = views.get(actor, id).name();
        views.delete(actor, id);
        return done(next, "ledger.views.deleted", name);
    }

    @Needs(Right.SHARE_LEDGER_VIEW)
    @PostMapping("/{id}/sharing")
    String share(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "true") boolean shared,
            RedirectAttributes next) {
        String name = views.share(actor, id, shared).name();
        return done(next, shared ? "ledger.views.isShared" : "ledger.views.isOwn", name);
    }

    @Needs(Right.READ)
    @PostMapping("/{id}/default")
    String choose(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "true") boolean chosen,
            RedirectAttributes next) {
        String name = views.get(actor, id).name();
        if (chosen) {
            views.choose(actor, id);
        } else {
            views.chooseNone(actor);
        }
        return done(next, chosen ? "ledger.views.isChosen" : "ledger.views.isNotChosen", name);
    }

    private String done(RedirectAttributes next, String code, String name) {
        next.addFlashAttribute("done", sentences.of(code, name));
        return HERE;
    }

    /** What cannot be taken is said beside the field, and what was entered stays. */
    private ModelAndView entered(Actor actor, String name, String query, Model model, Supplier<String> act) {
        try {
            return new ModelAndView(act.get());
        } catch (Invalid wrong) {
            model.addAttribute(
                    "wrong",
                    wrong.errors().stream().map(it -> sentences.of(it.reason())).toList());
            model.addAttribute("name", name);
            var page = new ModelAndView(show(actor, query, model));
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }
}
