package org.bihuan.matter.api;

import org.bihuan.api.Page;
import org.bihuan.matter.Decisions;
import org.bihuan.matter.Decisions.Decision;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The registers of decisions and of ballots. */
@RestController
@RequestMapping("/api/v1")
class DecisionResource {

    private final Decisions decisions;

    DecisionResource(Decisions decisions) {
        this.decisions = decisions;
    }

    @Needs(Right.READ)
    @GetMapping("/decisions")
    Page<Decision> decisions(
            Actor actor,
            @RequestParam(required = false) @Nullable String matter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return page(actor, matter, false, after, limit);
    }

    @Needs(Right.READ)
    @GetMapping("/ballots")
    Page<Decision> ballots(
            Actor actor,
            @RequestParam(required = false) @Nullable String matter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return page(actor, matter, true, after, limit);
    }

    private Page<Decision> page(
            Actor actor, @Nullable String matter, boolean ballots, @Nullable String after, @Nullable Integer limit) {
        int size = Page.limit(limit);
        return Page.of(
                decisions.page(actor, matter, ballots, Page.number(after), size + 1),
                size,
                it -> it,
                it -> String.valueOf(it.id()));
    }
}
