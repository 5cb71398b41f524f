package org.bihuan.amendment.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.bihuan.amendment.DecideRules;
import org.bihuan.amendment.ReadVersions;
import org.bihuan.api.Page;
import org.bihuan.api.RefusedActs;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Refused;
import org.bihuan.rulebook.RuleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Versions of the rule book: who proposed what, who decided it, and what it changed. */
@Controller
@RequestMapping("/rules/versions")
class VersionsPage {

    private final ReadVersions reading;
    private final DecideRules decide;
    private final RulesView view;
    private final Sentences sentences;
    private final RefusedActs refusedActs;
    private final HttpServletRequest request;

    VersionsPage(
            ReadVersions reading,
            DecideRules decide,
            RulesView view,
            Sentences sentences,
            RefusedActs refusedActs,
            HttpServletRequest request) {
        this.reading = reading;
        this.decide = decide;
        this.view = view;
        this.sentences = sentences;
        this.refusedActs = refusedActs;
        this.request = request;
    }

    @Needs(Right.READ)
    @GetMapping
    String list(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        String before = Page.id(after, "R-[0-9]{4}-[0-9]{4,}");
        model.addAttribute(
                "versions",
                Page.of(
                        reading.page(actor, before, Page.USUAL + 1),
                        Page.USUAL,
                        it -> view.version(actor, it),
                        RuleVersion::id));
        model.addAttribute("first", before == null);
        return "amendment/versions";
    }

    @Needs(Right.READ)
    @GetMapping("/{id}")
    ModelAndView version(Actor actor, @PathVariable String id) {
        return version(actor, id, HttpStatus.OK, List.of());
    }

    private ModelAndView version(Actor actor, String id, HttpStatus status, List<String> errors) {
        var page = new ModelAndView("amendment/version", status);
        page.addObject("version", view.version(actor, reading.get(actor, id)));
        page.addObject("kept", reading.keeping(actor, ProposalView.NAMED));
        page.addObject("mayDecide", Right.DECIDE_RULES.heldBy(actor));
        page.addObject("errors", errors);
        return page;
    }

    @Needs(Right.DECIDE_RULES)
    @PostMapping("/{id}/approval")
    ModelAndView approve(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String meeting,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String note) {
        return decided(actor, id, () -> decide.approve(actor, id, new DecideRules.Named(meeting, date), note));
    }

    @Needs(Right.DECIDE_RULES)
    @PostMapping("/{id}/rejection")
    ModelAndView decline(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        return decided(actor, id, () -> decide.decline(actor, id, reason));
    }

    private ModelAndView decided(Actor actor, String id, Runnable decision) {
        try {
            decision.run();
            return new ModelAndView("redirect:/rules/versions/" + id);
        } catch (Invalid invalid) {
            return version(
                    actor,
                    id,
                    HttpStatus.BAD_REQUEST,
                    invalid.errors().stream()
                            .map(it -> sentences.of(it.reason()))
                            .toList());
        } catch (Refused refused) {
            return version(actor, id, HttpStatus.CONFLICT, refusedActs.tell(request, refused));
        }
    }
}
