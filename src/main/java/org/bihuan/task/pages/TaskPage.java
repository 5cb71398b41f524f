package org.bihuan.task.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.api.RefusedActs;
import org.bihuan.api.Sentences;
import org.bihuan.deadline.api.DueViews;
import org.bihuan.journal.Entry;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Refused;
import org.bihuan.task.CompleteTask;
import org.bihuan.task.Delegating;
import org.bihuan.task.Drafts;
import org.bihuan.task.Form;
import org.bihuan.task.Recalling;
import org.bihuan.task.Work;
import org.bihuan.task.WorkItem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task 办理: what it is about, its form, and handing it in; what became of it, where it is over. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskPage {

    /** Where one goes with a half-filled form, which is kept as a draft meanwhile. */
    private static final Set<String> PASSED_ON =
            Set.of("claim", "unclaim", "copies", "delegation", "delegation/return", "transfer");

    private final Work work;
    private final CompleteTask completeTask;
    private final Drafts drafts;
    private final Delegating delegating;
    private final Recalling recalling;
    private final Passed passed;
    private final FilledIn filledIn;
    private final ShownForm shownForm;
    private final Subjects subjects;
    private final Finished finished;
    private final SentBack sentBack;
    private final Grounds grounds;
    private final DueViews dueViews;
    private final Sentences sentences;
    private final RefusedActs refusedActs;

    TaskPage(
            Work work,
            CompleteTask completeTask,
            Drafts drafts,
            Delegating delegating,
            Recalling recalling,
            Passed passed,
            FilledIn filledIn,
            ShownForm shownForm,
            Subjects subjects,
            Finished finished,
            SentBack sentBack,
            Grounds grounds,
            DueViews dueViews,
            Sentences sentences,
            RefusedActs refusedActs) {
        this.work = work;
        this.completeTask = completeTask;
        this.drafts = drafts;
        this.delegating = delegating;
        this.recalling = recalling;
        this.passed = passed;
        this.filledIn = filledIn;
        this.shownForm = shownForm;
        this.subjects = subjects;
        this.finished = finished;
        this.sentBack = sentBack;
        this.grounds = grounds;
        this.dueViews = dueViews;
        this.sentences = sentences;
        this.refusedActs = refusedActs;
    }

    @Needs(Right.READ)
    @GetMapping
    String show(Actor actor, @PathVariable String id, Model model) {
        Work.Shown it = work.get(actor, id);
        var against = work.against(actor, it.item());
        against.ifPresent(reason -> model.addAttribute("against", sentences.of(reason)));
        boolean fillsIn =
                against.isEmpty() || delegating.prepares(actor, it.item().id());
        if (!fillsIn || !Right.ACT.heldBy(actor)) {
            over(actor, it.item(), model);
        } else {
            ask(actor, it.item(), model);
            drafts.savedAt(it.item().id(), actor.person()).ifPresent(at -> model.addAttribute("savedAt", at));
        }
        return page(actor, it, model);
    }

    @Needs(Right.ACT)
    @PostMapping
    ModelAndView complete(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            @RequestParam(defaultValue = "complete") String as,
            RedirectAttributes next,
            Model model) {
        Work.Shown it = work.get(actor, id);
        Form form = work.form(actor, it.item());
        FilledIn.Sent filled = filledIn.read(actor, form, sent, request);
        Map<String, Object> values = filled.values();
        HttpStatus status;
        try {
            filled.check();
            if (PASSED_ON.contains(as)) {
                drafts.save(actor, it.item().id(), values);
                return new ModelAndView("redirect:/tasks/" + it.item().number() + "/" + as);
            }
            if (as.equals("draft")) {
                drafts.save(actor, it.item().id(), values);
                next.addFlashAttribute(
                        "done", sentences.of("pages.task.drafted", it.item().number()));
                return new ModelAndView("redirect:/tasks/" + it.item().number());
            }
            Entry entry = completeTask.complete(actor, it.item().id(), values, null);
            next.addFlashAttribute("done", sentences.of("pages.task.done", it.name(), entry.seq()));
            if (recalling.offered(actor, work.get(actor, id).item())) {
                next.addFlashAttribute("recallable", it.item().number());
            }
            return new ModelAndView("redirect:/tasks");
        } catch (Invalid invalid) {
            model.addAttribute("form", shownForm.of(actor, form, values, invalid));
            status = HttpStatus.BAD_REQUEST;
        } catch (Refused refused) {
            model.addAttribute("refused", refusedActs.tell(request, refused));
            status = HttpStatus.CONFLICT;
            it = work.get(actor, id);
            if (it.item().open()) {
                model.addAttribute("form", shownForm.of(actor, form, values, new Invalid(List.of())));
            } else {
                model.addAttribute("typed", Finished.typed(form, values));
                over(actor, it.item(), model);
            }
        }
        return new ModelAndView(page(actor, it, model), model.asMap(), status);
    }

    private void ask(Actor actor, WorkItem item, Model model) {
        Form form = work.form(actor, item);
        SentBack.Before before = sentBack.of(actor, item, form);
        model.addAttribute("since", before.since());
        grounds.tell(actor, item, before.since(), model);
        model.addAttribute("form", shownForm.of(actor, form, before.written(), new Invalid(List.of())));
    }

    private void over(Actor actor, WorkItem item, Model model) {
        model.addAttribute("told", finished.told(actor, item));
        model.addAttribute("now", finished.now(actor, item));
    }

    private String page(Actor actor, Work.Shown it, Model model) {
        WorkItem item = it.item();
        passed.tell(actor, item, model);
        if (item.open() && !model.containsAttribute("led")) {
            grounds.tell(actor, item, List.of(), model);
        }
        model.addAttribute("task", it);
        model.addAttribute("item", item);
        model.addAttribute("subject", item.problem() == null ? item.matter() : item.problem());
        model.addAttribute(
                "title",
                subjects.titles(List.of(item)).values().stream().findFirst().orElse(""));
        model.addAttribute("due", dueViews.computed(item.due(), item.dueZh(), item.dueEn(), item.dueBasis()));
        model.addAttribute(
                "claimedBy",
                item.claimedBy() == null
                        ? null
                        : subjects.claimants(List.of(item)).get(item.claimedBy()));
        return "task/task";
    }
}
