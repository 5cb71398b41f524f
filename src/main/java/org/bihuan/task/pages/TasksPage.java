package org.bihuan.task.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bihuan.api.Page;
import org.bihuan.deadline.Light;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Choices;
import org.bihuan.task.Forms;
import org.bihuan.task.Why;
import org.bihuan.task.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The work list 待办, with what was done 已办, what is with others 在办, what was copied 抄送 and what was begun 草稿. */
@Controller
class TasksPage {

    private static final List<String> TABS = List.of("open", "waiting", "done", "copied", "drafts");

    private final Work work;
    private final TaskLines lines;
    private final Forms forms;

    TasksPage(Work work, TaskLines lines, Forms forms) {
        this.work = work;
        this.lines = lines;
        this.forms = forms;
    }

    @Needs(Right.READ)
    @GetMapping("/tasks")
    String show(
            Actor actor,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable String light,
            @RequestParam(required = false) @Nullable String why,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Light wanted = Light.asked(light);
        Why reason = state.equals("open") ? why(why) : null;
        boolean asked = mine && state.equals("waiting");
        String sought = q == null || q.isBlank() ? null : q.strip();
        var question = new Work.Question(state, null, null, asked, wanted, reason, sought, after, Page.USUAL);
        List<Work.Shown> shown = work.page(actor, question);
        Map<String, TaskLines.Line> told = lines.of(actor, state, shown);
        var page = Page.of(
                shown,
                Page.USUAL,
                it -> told.get(it.item().number()),
                it -> it.item().number());
        model.addAttribute("tasks", page);
        model.addAttribute(
                "signing", page.items().stream().anyMatch(it -> it.offer().sign()));
        model.addAttribute(
                "urging", page.items().stream().anyMatch(it -> it.offer().urge()));
        model.addAttribute("tabs", TABS);
        model.addAttribute("state", state);
        model.addAttribute("light", wanted == null ? "" : wanted.word());
        model.addAttribute("lights", List.of("red", "yellow", "green"));
        model.addAttribute("why", reason == null ? "" : reason.word());
        model.addAttribute("reasons", Arrays.stream(Why.values()).map(Why::word).toList());
        model.addAttribute("mine", asked);
        model.addAttribute("q", sought);
        model.addAttribute("first", after == null);
        model.addAttribute("today", forms.today());
        return "task/tasks";
    }

    private static @Nullable Why why(@Nullable String word) {
        if (word == null || word.isEmpty()) {
            return null;
        }
        return Why.of(word)
                .orElseThrow(() -> Choices.of(
                                "handling.why.",
                                Arrays.stream(Why.values()).map(Why::word).toList())
                        .without("why", word));
    }
}
