package org.bihuan.task.pages;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Actor;
import org.bihuan.pages.ActForm;
import org.bihuan.pages.ActPages;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.task.Claiming;
import org.bihuan.task.Colleagues;
import org.bihuan.task.Delegating;
import org.bihuan.task.Passing;
import org.bihuan.task.Work;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking a task 领取 and putting it back 放回; having it prepared 委托, giving it back 交回 and taking it back 收回. */
@Controller
@RequestMapping("/tasks/{id}")
class PassingPages {

    private static final int LONGEST = 2_000;

    private final Work work;
    private final Passing passing;
    private final Claiming claiming;
    private final Colleagues colleagues;
    private final Delegating delegating;
    private final Subjects subjects;
    private final ActPages acts;
    private final Sentences sentences;

    PassingPages(
            Work work,
            Passing passing,
            Claiming claiming,
            Colleagues colleagues,
            Delegating delegating,
            Subjects subjects,
            ActPages acts,
            Sentences sentences) {
        this.work = work;
        this.passing = passing;
        this.claiming = claiming;
        this.colleagues = colleagues;
        this.delegating = delegating;
        this.subjects = subjects;
        this.acts = acts;
        this.sentences = sentences;
    }

    @Needs(Right.ACT)
    @GetMapping("/claim")
    ModelAndView claim(Actor actor, @PathVariable String id) {
        return offered(actor, work.get(actor, id), "handling.claim");
    }

    /** Whoever takes it from the list goes back there, and to its form from anywhere else. */
    @Needs(Right.ACT)
    @PostMapping("/claim")
    ModelAndView claim(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean listed,
            RedirectAttributes next) {
        Work.Shown it = work.get(actor, id);
        return taken(
                actor,
                it,
                listed ? form("handling.claim", it, "/tasks") : form("handling.claim", it),
                claiming::claim,
                next);
    }

    @Needs(Right.ACT)
    @GetMapping("/unclaim")
    ModelAndView unclaim(Actor actor, @PathVariable String id) {
        return offered(actor, work.get(actor, id), "handling.unclaim");
    }

    @Needs(Right.ACT)
    @PostMapping("/unclaim")
    ModelAndView unclaim(Actor actor, @PathVariable String id, RedirectAttributes next) {
        Work.Shown it = work.get(actor, id);
        return taken(actor, it, form("handling.unclaim", it), claiming::unclaim, next);
    }

    @Needs(Right.ACT)
    @GetMapping("/delegation")
    ModelAndView delegate(Actor actor, @PathVariable String id) {
        Work.Shown it = work.get(actor, id);
        ActForm form = delegation(actor, it);
        return acts.answer(form, () -> {
            passing.check(actor, it.item());
            return acts.ask(form);
        });
    }

    @Needs(Right.ACT)
    @PostMapping("/delegation")
    ModelAndView delegate(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes next) {
        Work.Shown it = work.get(actor, id);
        return acts.take(delegation(actor, it).with("to", to).with("note", note), next, () -> {
            delegating.delegate(actor, it.item().id(), to, note);
            return delegating.preparing(it.item().id()).orElse(to);
        });
    }

    @Needs(Right.ACT)
    @GetMapping("/delegation/recall")
    ModelAndView takeBack(Actor actor, @PathVariable String id) {
        return acts.ask(form("handling.takeBack", work.get(actor, id)));
    }

    @Needs(Right.ACT)
    @PostMapping("/delegation/recall")
    ModelAndView takeBack(Actor actor, @PathVariable String id, RedirectAttributes next) {
        Work.Shown it = work.get(actor, id);
        return taken(actor, it, form("handling.takeBack", it), delegating::takeBack, next);
    }

    @Needs(Right.ACT)
    @GetMapping("/delegation/return")
    ModelAndView giveBack(Actor actor, @PathVariable String id) {
        return acts.ask(opinion(work.get(actor, id)));
    }

    /** What was filled in is the draft he saved before; from then on it is the owner's. */
    @Needs(Right.ACT)
    @PostMapping("/delegation/return")
    ModelAndView giveBack(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String opinion,
            RedirectAttributes next) {
        Work.Shown it = work.get(actor, id);
        return acts.answer(opinion(it).with("opinion", opinion), () -> {
            delegating.giveBack(actor, it.item().id(), opinion, Map.of());
            next.addFlashAttribute("done", sentences.of("handling.giveBack.done", it.name()));
            return new ModelAndView("redirect:/tasks");
        });
    }

    /** The page before it is done, or why it cannot be done now. */
    private ModelAndView offered(Actor actor, Work.Shown it, String key) {
        ActForm form = form(key, it);
        return acts.answer(form, () -> {
            passing.check(actor, it.item());
            return acts.ask(form);
        });
    }

    /** Does what asks nothing. */
    private ModelAndView taken(
            Actor actor, Work.Shown it, ActForm form, BiConsumer<Actor, Long> act, RedirectAttributes next) {
        return acts.take(form, next, () -> {
            act.accept(actor, it.item().id());
            return it.name();
        });
    }

    private ActForm form(String key, Work.Shown it) {
        return form(key, it, "/tasks/" + it.item().number());
    }

    private ActForm form(String key, Work.Shown it, String back) {
        return ActForm.of(key, back).about(subjects.about(it));
    }

    private ActForm delegation(Actor actor, Work.Shown it) {
        List<ActForm.Option> near = colleagues.near(actor, it.item()).stream()
                .map(one -> new ActForm.Option(one.login(), one.name()))
                .toList();
        return form("handling.delegation", it).choice("to", true, near).area("note", true, LONGEST);
    }

    private ActForm opinion(Work.Shown it) {
        return form("handling.giveBack", it).area("opinion", true, LONGEST);
    }
}
