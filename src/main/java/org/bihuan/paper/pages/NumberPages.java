package org.bihuan.paper.pages;

import org.bihuan.api.Page;
import org.bihuan.ballot.NumberBallot;
import org.bihuan.organization.Actor;
import org.bihuan.paper.NumberList;
import org.bihuan.paper.NumberList.Question;
import org.bihuan.paper.NumberPaper;
import org.bihuan.paper.Patterns;
import org.bihuan.paper.Series;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of numbers 文号登记, and how a sheet gets one. */
@Controller
@RequestMapping("/papers")
class NumberPages {

    private final NumberList register;
    private final NumberPaper numberPaper;
    private final NumberBallot numberBallot;
    private final Patterns patterns;

    NumberPages(NumberList register, NumberPaper numberPaper, NumberBallot numberBallot, Patterns patterns) {
        this.numberBallot = numberBallot;
        this.patterns = patterns;
        this.register = register;
        this.numberPaper = numberPaper;
    }

    @Needs(Right.READ_INSIDE)
    @GetMapping("/register")
    String show(
            Actor actor,
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        String wanted = series == null || Series.find(series).isEmpty() ? null : series;
        String words = q == null || q.isBlank() ? null : q.strip();
        model.addAttribute("series", wanted);
        model.addAttribute("year", year);
        model.addAttribute("q", words);
        model.addAttribute("all", Series.all());
        model.addAttribute("patterns", patterns.of(actor));
        model.addAttribute("mayPropose", Right.PROPOSE_RULES.heldBy(actor));
        model.addAttribute("standings", register.standings(actor.congress()));
        model.addAttribute(
                "numbers",
                Page.of(
                        register.page(actor, new Question(wanted, year, words, Page.number(after), Page.USUAL + 1)),
                        Page.USUAL,
                        it -> it,
                        it -> String.valueOf(it.id())));
        model.addAttribute("mayNumber", Right.NUMBER_PAPERS.heldBy(actor));
        return "paper/register";
    }

    @Needs(Right.NUMBER_PAPERS)
    @PostMapping("/register/withdrawal")
    String withdraw(
            Actor actor,
            @RequestParam(defaultValue = "0") long number,
            @RequestParam(defaultValue = "") String reason) {
        numberPaper.withdraw(actor, number, reason);
        return "redirect:/papers/register";
    }

    @Needs(Right.NUMBER_PAPERS)
    @PostMapping("/problems/{id}/number")
    String number(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "assignment") String paper) {
        numberPaper.sheet(actor, id, paper);
        return "redirect:/papers/problems/" + id + "/" + paper;
    }

    @Needs(Right.NUMBER_PAPERS)
    @PostMapping("/ballots/{id}/number")
    String ballot(Actor actor, @PathVariable String id) {
        numberBallot.number(actor, id);
        return "redirect:/papers/ballots/" + id + "/ballot";
    }
}
