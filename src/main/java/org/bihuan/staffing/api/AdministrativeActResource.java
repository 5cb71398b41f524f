package org.bihuan.staffing.api;

import java.time.Instant;
import java.util.Map;
import org.bihuan.api.Page;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.staffing.ActReviews;
import org.bihuan.staffing.ActReviews.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What the system and security administrators did, for the third to review. */
@RestController
@RequestMapping("/api/v1/administrative-acts")
class AdministrativeActResource {

    private final ActReviews reviews;
    private final JsonMapper json;

    AdministrativeActResource(ActReviews reviews, JsonMapper json) {
        this.reviews = reviews;
        this.json = json;
    }

    /** An act with its review, if there was one. */
    record Shown(
            long seq,
            Instant at,
            String actor,
            @Nullable String origin,
            String action,
            String subject,
            Map<String, Object> data,
            @Nullable Review review) {}

    /** Who looked at it and when. */
    record Review(String by, @Nullable Instant at, @Nullable String remark) {}

    /** What the reviewer has to say. */
    record Remark(@Nullable String remark) {}

    @Needs(Right.REVIEW_ADMINISTRATION)
    @GetMapping
    Page<Shown> acts(
            Actor actor,
            @RequestParam(required = false) @Nullable Boolean reviewed,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit);
        return Page.of(
                reviews.page(actor, reviewed, Page.number(after), size + 1),
                size,
                this::shown,
                it -> String.valueOf(it.seq()));
    }

    @Needs(Right.REVIEW_ADMINISTRATION)
    @PostMapping("/{seq}/review")
    Shown review(Actor actor, @PathVariable long seq, @RequestBody Remark it) {
        return shown(reviews.review(actor, seq, it.remark()));
    }

    @SuppressWarnings("unchecked")
    private Shown shown(Act it) {
        return new Shown(
                it.seq(),
                it.at().toInstant(),
                it.actor(),
                it.origin(),
                it.action(),
                it.subject(),
                json.readValue(it.data(), Map.class),
                it.reviewedBy() == null
                        ? null
                        : new Review(it.reviewedBy(), PersonView.instant(it.reviewedAt()), it.remark()));
    }
}
