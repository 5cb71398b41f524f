package org.bihuan.access.api;

import java.time.Instant;
import org.bihuan.access.recovery.Code;
import org.bihuan.access.recovery.Recovery;
import org.bihuan.api.Page;
import org.bihuan.api.ToldOnce;
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

/** What one administrator asks for an account, and another confirms or refuses. */
@RestController
@RequestMapping("/api/v1/recoveries")
class RecoveryResource {

    private final Recovery recovery;

    RecoveryResource(Recovery recovery) {
        this.recovery = recovery;
    }

    /** @param half the second half of an activation code, where there is one; told this once */
    record Confirmed(
            String id, @Nullable String half, @Nullable Instant expires) {}

    record Refusal(@Nullable String reason) {}

    @Needs(Right.READ_ADMINISTRATION)
    @GetMapping
    Page<Waiting> waiting(
            Actor actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit);
        return Page.of(
                recovery.page(actor, Page.number(after), size + 1), size, Waiting::of, it -> String.valueOf(it.id()));
    }

    @Needs(Right.CONFIRM_RECOVERY)
    @ToldOnce
    @PostMapping("/{id}/confirmation")
    Confirmed confirm(Actor actor, @PathVariable long id) {
        Code code = recovery.confirm(actor, id).orElse(null);
        return new Confirmed(
                String.valueOf(id), code == null ? null : code.code(), code == null ? null : code.expires());
    }

    @Needs(Right.CONFIRM_RECOVERY)
    @PostMapping("/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(Actor actor, @PathVariable long id, @RequestBody Refusal it) {
        recovery.refuse(actor, id, it.reason());
    }
}
