package org.bihuan.lookback.api;

import org.bihuan.api.Page;
import org.bihuan.lookback.Likeness;
import org.bihuan.lookback.LinkRepeat;
import org.bihuan.lookback.SimilarProblems;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Repeat findings 屡审屡犯: what was closed before and is alike, and the link to it. */
@RestController
@RequestMapping("/api/v1/problems")
class RepeatResource {

    private static final int USUAL = 10;

    private final SimilarProblems similar;
    private final LinkRepeat linkRepeat;
    private final Problems problems;

    RepeatResource(SimilarProblems similar, LinkRepeat linkRepeat, Problems problems) {
        this.similar = similar;
        this.linkRepeat = linkRepeat;
        this.problems = problems;
    }

    /** The closed problem a draft repeats; null takes the link away. */
    record Link(@Nullable String repeats) {}

    /** A problem with its link. */
    record Linked(String id, @Nullable String repeats, int occurrence) {}

    @Needs(Right.READ)
    @GetMapping("/similar")
    Page<SimilarProblems.Similar> similar(
            Actor actor,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String location,
            @RequestParam(required = false) @Nullable String article,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable Integer limit) {
        var question = new Likeness.Question(given(unit), given(location), given(article), given(text));
        if (question.blank()) {
            throw Invalid.field("text", "form.required");
        }
        return new Page<>(similar.to(actor, question, null, limit(limit)), null);
    }

    @Needs(Right.READ)
    @GetMapping("/{id}/similar")
    Page<SimilarProblems.Similar> similarTo(
            Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable Integer limit) {
        return new Page<>(similar.to(actor, problems.visible(actor, id), limit(limit)), null);
    }

    @Needs(Right.LINK_REPEAT)
    @PutMapping("/{id}/repeats")
    Linked link(Actor actor, @PathVariable String id, @RequestBody Link link) {
        Problem linked = linkRepeat.link(actor, id, given(link.repeats()));
        return new Linked(linked.id(), linked.repeats(), linked.occurrence());
    }

    private static int limit(@Nullable Integer limit) {
        return limit == null ? USUAL : Page.limit(limit);
    }

    private static @Nullable String given(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        if (words.length() > Likeness.LONGEST) {
            throw Invalid.field("text", "form.maxLength", Likeness.LONGEST, words.length());
        }
        return words.strip();
    }
}
