package org.bihuan.staffing.pages;

import java.util.stream.Collectors;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Tenure;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.bihuan.pages.ActForm;
import org.bihuan.pages.ActPages;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.staffing.Granting;
import org.bihuan.staffing.HeldPost;
import org.bihuan.staffing.PersonnelFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Grants a post and takes one away. */
@Controller
@RequestMapping("/people/{id}/posts")
class PostPages {

    private final Granting granting;
    private final PersonnelFiles files;
    private final Units units;
    private final Tenure tenure;
    private final PostWords words;
    private final ActPages pages;

    PostPages(Granting granting, PersonnelFiles files, Units units, Tenure tenure, PostWords words, ActPages pages) {
        this.granting = granting;
        this.files = files;
        this.units = units;
        this.tenure = tenure;
        this.words = words;
        this.pages = pages;
    }

    @Needs(Right.GRANT_POSTS)
    @GetMapping
    ModelAndView ask(Actor actor, @PathVariable String id) {
        return pages.ask(grant(actor, id).with("from", tenure.today().toString()));
    }

    @Needs(Right.GRANT_POSTS)
    @PostMapping
    ModelAndView grant(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        return pages.take(grant(actor, id).with(sent), next, () -> {
            fits(actor, sent.getFirst("unit"), sent.getFirst("post"));
            HeldPost held = granting.grant(
                    actor,
                    id,
                    new Granting.NewPost(
                            sent.getFirst("unit"),
                            sent.getFirst("post"),
                            sent.getFirst("from"),
                            sent.getFirst("until")));
            return words.of(files.person(actor, id).member().name(), held.unitName(), held.post());
        });
    }

    /** The same refusal as the service's, with the posts in the reader's words. */
    private void fits(Actor actor, @Nullable String unit, @Nullable String post) {
        units.find(actor.congress(), String.valueOf(unit))
                .filter(it -> post != null && !post.isBlank())
                .filter(it -> !Unit.posts(it.kind()).contains(post))
                .ifPresent(it -> {
                    String there = Unit.posts(it.kind()).stream().map(words::of).collect(Collectors.joining(", "));
                    throw Invalid.field("post", "console.grant.posts", it.name(), there);
                });
    }

    @Needs(Right.GRANT_POSTS)
    @GetMapping("/{post}/end")
    ModelAndView askEnd(Actor actor, @PathVariable String id, @PathVariable long post) {
        return pages.ask(
                end(actor, id, post).with("lastDay", tenure.today().minusDays(1).toString()));
    }

    @Needs(Right.GRANT_POSTS)
    @PostMapping("/{post}/end")
    ModelAndView end(
            Actor actor,
            @PathVariable String id,
            @PathVariable long post,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        ActForm form = end(actor, id, post).with(sent);
        return pages.take(form, next, () -> {
            granting.end(actor, id, post, sent.getFirst("lastDay"), sent.getFirst("reason"));
            return String.valueOf(form.subject());
        });
    }

    private ActForm grant(Actor actor, String id) {
        return ActForm.of("console.grant", PersonPage.at(id))
                .about(files.person(actor, id).member().name())
                .choice("unit", true, words.units(units.of(actor.congress())))
                .choice("post", true, words.posts())
                .date("from", false)
                .date("until", false);
    }

    private ActForm end(Actor actor, String id, long post) {
        var file = files.person(actor, id);
        HeldPost held = file.posts().stream()
                .filter(it -> it.id() == post)
                .findFirst()
                .orElseThrow(() -> new Missing(String.valueOf(post)));
        return ActForm.of("console.postEnd", PersonPage.at(id))
                .about(words.of(file.member().name(), held.unitName(), held.post()))
                .date("lastDay", false)
                .area("reason", true, 2_000);
    }
}
