package org.bihuan.staffing.api;

import java.time.Instant;
import java.time.LocalDate;
import org.bihuan.api.Page;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Tenure;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.staffing.PostProposals;
import org.bihuan.staffing.api.PersonView.Post;
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

/** Posts one administrator asked for and another grants or declines. */
@RestController
@RequestMapping("/api/v1/post-proposals")
class ProposalResource {

    private final PostProposals proposals;
    private final Tenure tenure;

    ProposalResource(PostProposals proposals, Tenure tenure) {
        this.proposals = proposals;
        this.tenure = tenure;
    }

    /** A post that waits to be granted. */
    record Waiting(
            long id,
            String person,
            String name,
            String unit,
            String unitName,
            String post,
            LocalDate from,
            @Nullable LocalDate until,
            String proposedBy,
            Instant proposedAt) {

        static Waiting of(PostProposals.Proposal it) {
            return new Waiting(
                    it.id(),
                    it.person(),
                    it.name(),
                    it.unit(),
                    it.unitName(),
                    it.post(),
                    it.fromOn(),
                    it.untilOn(),
                    it.proposedBy(),
                    it.proposedAt().toInstant());
        }
    }

    /** Why it is declined. */
    record Declined(@Nullable String reason) {}

    @Needs(Right.READ_ADMINISTRATION)
    @GetMapping
    Page<Waiting> waiting(
            Actor actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit);
        return Page.of(
                proposals.page(actor, Page.number(after), size + 1), size, Waiting::of, it -> String.valueOf(it.id()));
    }

    @Needs(Right.GRANT_POSTS)
    @PostMapping("/{id}/approval")
    Post approve(Actor actor, @PathVariable long id) {
        return Post.of(proposals.approve(actor, id), tenure.today());
    }

    @Needs(Right.GRANT_POSTS)
    @PostMapping("/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(Actor actor, @PathVariable long id, @RequestBody Declined it) {
        proposals.decline(actor, id, it.reason());
    }
}
