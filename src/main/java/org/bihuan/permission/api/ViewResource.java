package org.bihuan.permission.api;

import java.util.List;
import org.bihuan.api.Page;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.permission.Sensitive;
import org.bihuan.permission.ViewLog;
import org.bihuan.refusal.Choices;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The view log: the audit administrator reads all of it, the auditor what was seen of business matters. */
@RestController
@RequestMapping("/api/v1/views")
class ViewResource {

    private final ViewLog views;

    ViewResource(ViewLog views) {
        this.views = views;
    }

    @Needs(Right.READ_VIEWS)
    @GetMapping
    Page<ViewLog.Seen> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String login,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        if (kind != null && !Sensitive.words().contains(kind)) {
            throw Choices.of("archive.kind.", Sensitive.words()).without("kind", kind);
        }
        int size = Page.limit(limit);
        Long before = Page.number(after);
        boolean businessOnly = !Right.READ_SYSTEM_CHAIN.heldBy(actor);
        var question = new ViewLog.Question(actor.congress(), businessOnly, kind, login, before, size + 1);
        List<ViewLog.Seen> seen = views.page(question);
        views.saw(actor, Sensitive.VIEWS, login == null ? "views" : login);
        return Page.of(seen, size, it -> it, it -> String.valueOf(it.id()));
    }
}
