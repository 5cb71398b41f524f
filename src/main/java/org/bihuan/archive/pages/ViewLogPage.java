package org.bihuan.archive.pages;

import org.bihuan.api.Page;
import org.bihuan.archive.ActWords;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.permission.Sensitive;
import org.bihuan.permission.ViewLog;
import org.bihuan.refusal.Choices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The view log 查阅记录: who looked at what is sensitive. The auditor sees views of business matters, the audit administrator all. */
@Controller
class ViewLogPage {

    private final ViewLog views;
    private final ActWords words;

    ViewLogPage(ViewLog views, ActWords words) {
        this.views = views;
        this.words = words;
    }

    /** A view with the name of whoever looked. */
    record Row(ViewLog.Seen seen, String name) {}

    @Needs(Right.READ_VIEWS)
    @GetMapping("/archive/views")
    String show(
            Actor actor,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        String wanted = Choices.of("archive.kind.", Sensitive.words()).asked("kind", kind);
        String login = by.isBlank() ? null : by.strip();
        var question = new ViewLog.Question(
                actor.congress(),
                !Right.READ_SYSTEM_CHAIN.heldBy(actor),
                wanted,
                login,
                Page.number(after),
                Page.USUAL + 1);
        var seen = views.page(question);
        views.saw(actor, Sensitive.VIEWS, login == null ? "views" : login);
        model.addAttribute(
                "views",
                Page.of(seen, Page.USUAL, it -> new Row(it, words.person(it.login())), it -> String.valueOf(it.id())));
        model.addAttribute("kinds", Sensitive.words());
        model.addAttribute("kind", kind);
        model.addAttribute("by", by);
        model.addAttribute("first", after == null);
        return "archive/views";
    }
}
