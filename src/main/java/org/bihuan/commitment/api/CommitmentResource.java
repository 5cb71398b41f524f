package org.bihuan.commitment.api;

import java.time.LocalDate;
import org.bihuan.api.Page;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Commitments: those made, with their lights. They are reported and confirmed as tasks of the problem. */
@RestController
@RequestMapping("/api/v1/commitments")
class CommitmentResource {

    private final CommitmentView commitments;

    CommitmentResource(CommitmentView commitments) {
        this.commitments = commitments;
    }

    @Needs(Right.READ)
    @GetMapping
    Page<CommitmentView.Shown> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable LocalDate dueBefore,
            @RequestParam(required = false) @Nullable String matter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return commitments.page(actor, state, dueBefore, matter, after, Page.limit(limit));
    }
}
