package org.bihuan.notification.api;

import org.bihuan.api.Page;
import org.bihuan.notification.Inbox;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's messages: list, mark read. */
@RestController
@RequestMapping("/api/v1/messages")
class MessageResource {

    private final Inbox inbox;

    MessageResource(Inbox inbox) {
        this.inbox = inbox;
    }

    /** How many messages were marked read. */
    record Marked(int read) {}

    @Needs(Right.READ_COMMON)
    @GetMapping
    Page<Inbox.Shown> list(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit);
        String place = Page.id(after, "N-[0-9]{1,18}");
        return Page.of(
                inbox.page(actor, unread, place, size + 1, LocaleContextHolder.getLocale()),
                size,
                it -> it,
                Inbox.Shown::id);
    }

    @Needs(Right.READ_COMMON)
    @PostMapping("/{id}/read")
    Inbox.Shown read(Actor actor, @PathVariable String id) {
        return inbox.read(actor, id, LocaleContextHolder.getLocale());
    }

    @Needs(Right.READ_COMMON)
    @PostMapping("/read")
    Marked readAll(Actor actor) {
        return new Marked(inbox.readAll(actor));
    }
}
