package org.bihuan.staffing.pages;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bihuan.api.Page;
import org.bihuan.api.Sentences;
import org.bihuan.archive.ActWords;
import org.bihuan.organization.Actor;
import org.bihuan.pages.ActForm;
import org.bihuan.pages.ActPages;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Missing;
import org.bihuan.staffing.ActReviews;
import org.bihuan.staffing.ActReviews.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** What the other two administrators did, for the audit administrator to go through and mark. */
@Controller
@RequestMapping("/administrative-acts")
class ReviewPages {

    private static final String HERE = "/administrative-acts";

    private final ActReviews reviews;
    private final ActPages pages;
    private final ActWords words;
    private final Sentences sentences;
    private final JsonMapper json;

    ReviewPages(ActReviews reviews, ActPages pages, ActWords words, Sentences sentences, JsonMapper json) {
        this.reviews = reviews;
        this.pages = pages;
        this.words = words;
        this.sentences = sentences;
        this.json = json;
    }

    /** An act with who did it, what it is called and what it says in one line. */
    record Row(Act act, String who, String name, String data) {}

    @Needs(Right.REVIEW_ADMINISTRATION)
    @GetMapping
    String show(
            Actor actor,
            @RequestParam(required = false) @Nullable String reviewed,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Boolean which = reviewed == null || reviewed.isEmpty() ? null : Boolean.valueOf(reviewed);
        var rows = reviews.page(actor, which, Page.number(after), Page.USUAL + 1);
        model.addAttribute("acts", Page.of(rows, Page.USUAL, this::row, it -> String.valueOf(it.seq())));
        model.addAttribute("reviewed", which);
        model.addAttribute("first", after == null);
        return "staffing/acts";
    }

    @Needs(Right.REVIEW_ADMINISTRATION)
    @GetMapping("/{seq}/review")
    ModelAndView ask(Actor actor, @PathVariable long seq) {
        return pages.ask(form(actor, seq));
    }

    @Needs(Right.REVIEW_ADMINISTRATION)
    @PostMapping("/{seq}/review")
    ModelAndView review(
            Actor actor,
            @PathVariable long seq,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        return pages.take(form(actor, seq).with(sent), next, () -> {
            reviews.review(actor, seq, sent.getFirst("remark"));
            return String.valueOf(seq);
        });
    }

    private ActForm form(Actor actor, long seq) {
        Act act = reviews.page(actor, null, seq + 1, 1).stream()
                .filter(it -> it.seq() == seq)
                .findFirst()
                .orElseThrow(() -> new Missing(String.valueOf(seq)));
        return ActForm.of("console.review", HERE)
                .about(act.seq() + " " + words.person(act.actor()) + " " + words.act(act.action()) + " "
                        + act.subject())
                .area("remark", false, 2_000);
    }

    @SuppressWarnings("unchecked")
    private Row row(Act it) {
        Map<String, Object> data = json.readValue(it.data(), Map.class);
        return new Row(
                it,
                words.person(it.actor()),
                words.act(it.action()),
                words.lines(new TreeMap<>(data), it.at().toInstant()).stream()
                        .filter(line -> !line.text().isEmpty())
                        .map(line -> sentences.of("papers.labelled", line.label(), withoutStop(line.text())))
                        .collect(Collectors.joining(sentences.of("library.semicolon"))));
    }

    /** Another follows behind a semicolon. */
    private static String withoutStop(String text) {
        return text.endsWith("。") || text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
