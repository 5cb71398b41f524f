package org.bihuan.task.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congresses;
import org.bihuan.organization.Posts;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Open;
import org.bihuan.permission.Right;
import org.bihuan.problem.Ledger;
import org.bihuan.task.Work;
import org.bihuan.task.Workbench;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The workbench 工作台: what needs the reader and why, what he waits for, what he has begun. */
@Controller
class StartPage {

    private final Accounts accounts;
    private final Congresses congresses;
    private final Units units;
    private final Workbench workbench;
    private final TaskLines lines;
    private final Ledger ledger;

    StartPage(
            Accounts accounts,
            Congresses congresses,
            Units units,
            Workbench workbench,
            TaskLines lines,
            Ledger ledger) {
        this.accounts = accounts;
        this.congresses = congresses;
        this.units = units;
        this.workbench = workbench;
        this.lines = lines;
        this.ledger = ledger;
    }

    /** A post of the reader, with the name of its unit. */
    record Held(String unit, String post) {}

    /**
     * Tasks that are alike.
     *
     * @param word names them in sentences
     * @param href the list that holds all of them
     */
    record Group(String word, String href, long count, List<TaskLines.Line> first) {}

    @Open("Any login: it shows the tasks of whoever reads it, leads administrators to what waits for them, and tells"
            + " an account without a post what to do")
    @GetMapping("/")
    String show(Principal reader, HttpServletRequest request, Model model) {
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
        work(actor, model);
        return "task/start";
    }

    /** The numbers of the ledger, which are counted after the page itself is there. */
    @Needs(Right.READ)
    @GetMapping("/numbers")
    String numbers(Actor actor, Model model) {
        model.addAttribute("numbers", ledger.numbers(actor));
        return "task/numbers";
    }

    private void work(Actor actor, Model model) {
        List<Workbench.Needed> needed = workbench.needed(actor);
        Workbench.Some drafts = workbench.drafts(actor);
        Workbench.Some awaited = workbench.awaited(actor);
        List<Work.Shown> mine = Stream.concat(needed.stream().map(Workbench.Needed::tasks), Stream.of(drafts))
                .flatMap(it -> it.first().stream())
                .distinct()
                .toList();
        Map<String, TaskLines.Line> told = lines.of(actor, "open", mine);
        model.addAttribute(
                "needed",
                needed.stream()
                        .map(it ->
                                group(it.why().word(), "/tasks?why=" + it.why().word(), it.tasks(), told))
                        .toList());
        model.addAttribute(
                "open", needed.stream().mapToLong(it -> it.tasks().count()).sum());
        model.addAttribute("drafts", group("drafts", "/tasks?state=drafts", drafts, told));
        model.addAttribute(
                "awaited",
                group(
                        "awaited",
                        "/tasks?state=waiting&mine=true",
                        awaited,
                        lines.of(actor, "waiting", awaited.first())));
    }

    private static Group group(String word, String href, Workbench.Some some, Map<String, TaskLines.Line> told) {
        return new Group(
                word,
                href,
                some.count(),
                some.first().stream().map(it -> told.get(it.item().number())).toList());
    }

    private Held held(Actor actor, Actor.Post post) {
        return new Held(
                units.find(actor.congress(), post.unit()).map(Unit::name).orElse(post.unit()), post.post());
    }
}
