package org.bihuan.escalation.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.bihuan.api.Page;
import org.bihuan.api.Sentences;
import org.bihuan.deadline.Light;
import org.bihuan.escalation.Tier;
import org.bihuan.organization.Actor;
import org.bihuan.pages.SentOnce;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Supervision 督办: what is overdue and nearly so by unit, urging, and the letters that run. */
@Controller
class SupervisionPage {

    private final Late late;
    private final UrgeMany urgeMany;
    private final Ladders ladders;
    private final Ledger ledger;
    private final Problems problems;
    private final Sentences sentences;

    SupervisionPage(
            Late late, UrgeMany urgeMany, Ladders ladders, Ledger ledger, Problems problems, Sentences sentences) {
        this.late = late;
        this.urgeMany = urgeMany;
        this.ladders = ladders;
        this.ledger = ledger;
        this.problems = problems;
        this.sentences = sentences;
    }

    /** A field left empty asks for nothing. */
    @InitBinder
    void empty(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    /** @param figures those by unit, as {@link Ledger#countsNow} reads it; the list of problems is there at once */
    @Needs(Right.READ)
    @GetMapping("/supervision")
    String show(
            Actor actor,
            @RequestParam(defaultValue = "red") String light,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String tier,
            @RequestParam(required = false) @Nullable String figures,
            Model model) {
        Light shown = light(light);
        model.addAttribute("today", ledger.today());
        model.addAttribute("light", shown.word());
        model.addAttribute("unit", unit);
        model.addAttribute("first", after == null);
        boolean counted = ledger.countsNow(actor, figures);
        model.addAttribute("counted", counted);
        if (counted) {
            model.addAttribute("units", late.units(actor));
        }
        var page = Page.of(
                late.page(actor, shown, unit, after == null ? null : last(actor, after), Page.USUAL + 1),
                Page.USUAL,
                it -> it,
                Late.One::id);
        model.addAttribute("problems", page);
        model.addAttribute(
                "mayUrge",
                Right.ACT.heldBy(actor) && actor.insider()
                        ? urgeMany.offered(
                                actor, page.items().stream().map(Late.One::id).toList())
                        : Set.of());
        model.addAttribute("tiers", List.of(Tier.values()));
        model.addAttribute("tier", tier);
        model.addAttribute("ladders", ladders.open(actor, tier));
        return "escalation/supervision";
    }

    @Needs(Right.ACT)
    @PostMapping("/supervision/urges")
    String urge(
            Actor actor,
            @RequestParam(defaultValue = "") List<String> ids,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "red") String light,
            @RequestParam(required = false) @Nullable String unit,
            RedirectAttributes next,
            HttpServletRequest request) {
        next.addAttribute("light", light(light).word());
        if (unit != null) {
            next.addAttribute("unit", unit);
        }
        try {
            next.addFlashAttribute("results", urgeMany.urge(actor, ids, text == null ? "" : text, request));
        } catch (Invalid invalid) {
            next.addFlashAttribute(
                    "errors",
                    invalid.errors().stream()
                            .map(it -> sentences.of(it.reason()))
                            .toList());
            next.addFlashAttribute("text", text);
            SentOnce.nothingDone();
        }
        return "redirect:/supervision";
    }

    private static Light light(String word) {
        return Light.among(List.of(Light.RED, Light.YELLOW), word);
    }

    private Problem last(Actor actor, String after) {
        try {
            return problems.visible(actor, after);
        } catch (Missing gone) {
            throw Invalid.field("after", "page.after", after);
        }
    }
}
