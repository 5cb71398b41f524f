package org.bihuan.notification.pages;

import org.bihuan.api.Page;
import org.bihuan.notification.Inbox;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reader's messages, newest first. */
@Controller
@RequestMapping("/messages")
class MessagesPage {

    private final Inbox inbox;

    MessagesPage(Inbox inbox) {
        this.inbox = inbox;
    }

    @Needs(Right.READ_COMMON)
    @GetMapping
    String show(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var shown = inbox.page(actor, unread, after, Page.USUAL + 1, LocaleContextHolder.getLocale());
        model.addAttribute("messages", Page.of(shown, Page.USUAL, it -> it, Inbox.Shown::id));
        model.addAttribute("unread", unread);
        model.addAttribute("first", after == null);
        return "notification/messages";
    }

    @Needs(Right.READ_COMMON)
    @PostMapping("/read")
    String readAll(Actor actor) {
        inbox.readAll(actor);
        return "redirect:/messages";
    }
}
