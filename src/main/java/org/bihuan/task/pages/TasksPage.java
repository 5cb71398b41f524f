package org.bihuan.task.pages;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bihuan.api.Page;
import org.bihuan.deadline.Light;
import org.bihuan.organization.Actor;
import org.bihuan.organization.People;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.task.Forms;
import org.bihuan.task.Work;
import org.bihuan.task.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The work list 待办, with what was done 已办, what is with others 在办 and what was copied 抄送. */
@Controller
class TasksPage {

    private static final List<String> TABS = List.of("open", "waiting", "done", "copied");

    private final Work work;
    private final Subjects subjects;
    private final People people;
    private final Forms forms;

    TasksPage(Work work, Subjects subjects, People people, Forms forms) {
        this.work = work;
        this.subjects = subjects;
        this.people = people;
        this.forms = forms;
    }

    /** A line of the list. */
    record Row(
            String id,
            String name,
            String subject,
            String href,
            String title,
            String party,
            @Nullable LocalDate due,
            Light light,
            @Nullable String claimedBy,
            int urges) {}

    @Needs(Right.READ)
    @GetMapping("/tasks")
    String show(
            Actor actor,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable String light,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Light wanted = Arrays.stream(Light.values())
                .filter(it -> it.word().equals(light))
                .findFirst()
                .orElse(null);
        String sought = q == null || q.isBlank() ? null : q.strip();
        var question = new Work.Question(state, null, null, false, wanted, sought, after, Page.USUAL);
        List<Work.Shown> shown = work.page(actor, question);
        Map<String, String> titles =
                subjects.titles(shown.stream().map(Work.Shown::item).toList());
        model.addAttribute(
                "tasks",
                Page.of(
                        shown,
                        Page.USUAL,
                        it -> row(it, titles),
                        it -> it.item().number()));
        model.addAttribute("tabs", TABS);
        model.addAttribute("state", state);
        model.addAttribute("light", wanted == null ? "" : wanted.word());
        model.addAttribute("lights", List.of("red", "yellow", "green"));
        model.addAttribute("q", sought);
        model.addAttribute("first", after == null);
        model.addAttribute("today", forms.today());
        return "task/tasks";
    }

    private Row row(Work.Shown it, Map<String, String> titles) {
        WorkItem item = it.item();
        String problem = item.problem();
        String subject = problem == null ? item.matter() : problem;
        return new Row(
                item.number(),
                it.name(),
                subject,
                (problem == null ? "/matters/" : "/problems/") + subject,
                titles.getOrDefault(subject, ""),
                item.party(),
                item.due(),
                it.light(),
                item.claimedBy() == null ? null : people.name(item.claimedBy()),
                item.urges());
    }
}
