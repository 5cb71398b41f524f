package org.bihuan.escalation.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.bihuan.api.Page;
import org.bihuan.api.Sentences;
import org.bihuan.deadline.Light;
import org.bihuan.escalation.Tier;
import org.bihuan.organization.Actor;
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

    @Needs(Right.READ)
    @GetMapping("/supervision")
    String show(
            Actor actor,
            @RequestParam(defaultValue = "red") String light,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String tier,
            Model model) {
        Light shown = light(light);
        model.addAttribute("today", ledger.today());
        model.addAttribute("light", shown.word());
        model.addAttribute("unit", unit);
        model.addAttribute("first", after == null);
        model.addAttribute("units", late.units(actor));
        model.addAttribute(
                "problems",
                Page.of(
                        late.page(actor, shown, unit, after == null ? null : last(actor, after), Page.USUAL + 1),
                        Page.USUAL,
                        it -> it,
                        Late.One::id));
        model.addAttribute("mayUrge", Right.ACT.heldBy(actor) && actor.insider());
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
        }
        return "redirect:/supervision";
    }

    private static Light light(String word) {
        return Arrays.stream(new Light[] {Light.RED, Light.YELLOW})
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Invalid.field("light", "form.option", word, "red, yellow"));
    }

    private Problem last(Actor actor, String after) {
        try {
            return problems.visible(actor, after);
        } catch (Missing gone) {
            throw Invalid.field("after", "page.after", after);
        }
    }
}
