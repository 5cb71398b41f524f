package org.bihuan.administration.api;

import java.time.Instant;
import java.time.LocalDate;
import org.bihuan.administration.MergeUnits;
import org.bihuan.administration.WaitingMerger;
import org.bihuan.api.Page;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mergers of units one administrator asked for, and another confirms or refuses. */
@RestController
@RequestMapping("/api/v1")
class MergerResource {

    private final MergeUnits mergeUnits;

    MergerResource(MergeUnits mergeUnits) {
        this.mergeUnits = mergeUnits;
    }

    /** A merger that waits. */
    record Waiting(
            String unit,
            String unitName,
            String into,
            String intoName,
            @Nullable LocalDate on,
            String proposedBy,
            Instant proposedAt) {

        static Waiting of(WaitingMerger it) {
            return new Waiting(
                    it.unit(),
                    it.unitName(),
                    it.successor(),
                    it.successorName(),
                    it.onDay(),
                    it.proposedBy(),
                    it.proposedAt().toInstant());
        }
    }

    /** Why it is refused. */
    record Refusal(@Nullable String reason) {}

    @Needs(Right.READ_ORGANIZATION)
    @GetMapping("/unit-mergers")
    Page<Waiting> waiting(
            Actor actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit);
        return Page.of(mergeUnits.page(actor, after, size + 1), size, Waiting::of, WaitingMerger::unit);
    }

    @Needs(Right.CONFIRM_MERGER)
    @PostMapping("/units/{id}/merger/confirmation")
    Moved confirm(Actor actor, @PathVariable String id) {
        return Moved.of(mergeUnits.confirm(actor, id), false);
    }

    @Needs(Right.CONFIRM_MERGER)
    @PostMapping("/units/{id}/merger/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(Actor actor, @PathVariable String id, @RequestBody Refusal it) {
        mergeUnits.refuse(actor, id, it.reason());
    }
}
