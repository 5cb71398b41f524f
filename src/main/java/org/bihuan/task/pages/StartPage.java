package org.bihuan.task.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bihuan.api.Page;
import org.bihuan.deadline.Light;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congresses;
import org.bihuan.organization.People;
import org.bihuan.organization.Posts;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.bihuan.permission.Open;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.Statistics;
import org.bihuan.task.Work;
import org.bihuan.task.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page after signing in: the reader's open tasks, in the order of the API. */
@Controller
class StartPage {

    private final Accounts accounts;
    private final Congresses congresses;
    private final Units units;
    private final People people;
    private final Work work;
    private final Subjects subjects;
    private final Ledger ledger;

    StartPage(
            Accounts accounts,
            Congresses congresses,
            Units units,
            People people,
            Work work,
            Subjects subjects,
            Ledger ledger) {
        this.accounts = accounts;
        this.congresses = congresses;
        this.units = units;
        this.people = people;
        this.work = work;
        this.subjects = subjects;
        this.ledger = ledger;
    }

    /** A post of the reader, with the name of its unit. */
    record Held(String unit, String post) {}

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
            boolean mine) {}

    @Open(
            "Any login: it shows the tasks of whoever reads it, leads administrators to what waits for them, and tells an account without a post what to do")
    @GetMapping("/")
    String show(
            Principal reader,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("login", reader.getName());
        Actor actor = accounts.actor(reader.getName(), request.getRemoteAddr()).orElse(null);
        if (actor == null) {
            return "task/no-post";
        }
        if (actor.holds(Posts.ADMINISTRATORS)) {
            return "forward:/console";
        }
        model.addAttribute("name", actor.name());
        model.addAttribute(
                "posts",
                actor.posts().stream()
                        .filter(it -> it.instead() == null)
                        .map(it -> held(actor, it))
                        .toList());
        model.addAttribute("congress", congresses.get(actor.congress()));
        model.addAttribute("today", ledger.today());
        model.addAttribute("tasks", tasks(actor, after));
        model.addAttribute("first", after == null);
        Statistics numbers = ledger.statistics(actor);
        if (numbers.issued() > 0) {
            model.addAttribute("numbers", numbers);
        }
        return "task/start";
    }

    private Held held(Actor actor, Actor.Post post) {
        return new Held(
                units.find(actor.congress(), post.unit()).map(Unit::name).orElse(post.unit()), post.post());
    }

    private Page<Row> tasks(Actor actor, @Nullable String after) {
        var question = new Work.Question("open", null, null, false, null, null, after, Page.USUAL);
        List<Work.Shown> shown = work.page(actor, question);
        Map<String, String> titles =
                subjects.titles(shown.stream().map(Work.Shown::item).toList());
        return Page.of(
                shown, Page.USUAL, it -> row(actor, it, titles), it -> it.item().number());
    }

    private Row row(Actor actor, Work.Shown it, Map<String, String> titles) {
        WorkItem item = it.item();
        String subject = item.problem() == null ? item.matter() : item.problem();
        return new Row(
                item.number(),
                it.name(),
                subject,
                (item.problem() == null ? "/matters/" : "/problems/") + subject,
                titles.getOrDefault(subject, ""),
                item.party(),
                item.due(),
                it.light(),
                item.claimedBy() == null ? null : people.name(item.claimedBy()),
                actor.person().equals(item.claimedBy()));
    }
}
