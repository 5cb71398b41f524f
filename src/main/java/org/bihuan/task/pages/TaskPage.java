package org.bihuan.task.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.bihuan.api.RefusedActs;
import org.bihuan.api.Sentences;
import org.bihuan.deadline.api.DueViews;
import org.bihuan.journal.Entry;
import org.bihuan.organization.Actor;
import org.bihuan.organization.People;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Refused;
import org.bihuan.task.CompleteTask;
import org.bihuan.task.Drafts;
import org.bihuan.task.Form;
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

/** One task 办理: what it is about, its form, and handing it in. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskPage {

    private final Work work;
    private final CompleteTask completeTask;
    private final Drafts drafts;
    private final FilledIn filledIn;
    private final ShownForm shownForm;
    private final Subjects subjects;
    private final People people;
    private final DueViews dueViews;
    private final Sentences sentences;
    private final RefusedActs refusedActs;

    TaskPage(
            Work work,
            CompleteTask completeTask,
            Drafts drafts,
            FilledIn filledIn,
            ShownForm shownForm,
            Subjects subjects,
            People people,
            DueViews dueViews,
            Sentences sentences,
            RefusedActs refusedActs) {
        this.work = work;
        this.completeTask = completeTask;
        this.drafts = drafts;
        this.filledIn = filledIn;
        this.shownForm = shownForm;
        this.subjects = subjects;
        this.people = people;
        this.dueViews = dueViews;
        this.sentences = sentences;
        this.refusedActs = refusedActs;
    }

    @Needs(Right.READ)
    @GetMapping
    String show(Actor actor, @PathVariable String id, Model model) {
        Work.Shown it = work.get(actor, id);
        model.addAttribute("form", shownForm.of(actor, work.form(actor, it.item())));
        return page(it, model);
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
            if (as.equals("draft")) {
                drafts.save(actor, it.item().id(), values);
                next.addFlashAttribute(
                        "done", sentences.of("pages.task.drafted", it.item().number()));
                return new ModelAndView("redirect:/tasks/" + it.item().number());
            }
            Entry entry = completeTask.complete(actor, it.item().id(), values, null);
            next.addFlashAttribute("done", sentences.of("pages.task.done", it.name(), entry.seq()));
            return new ModelAndView("redirect:/tasks");
        } catch (Invalid invalid) {
            model.addAttribute("form", shownForm.of(actor, form, values, invalid));
            status = HttpStatus.BAD_REQUEST;
        } catch (Refused refused) {
            model.addAttribute("refused", refusedActs.tell(request, refused));
            model.addAttribute("form", shownForm.of(actor, form, values, new Invalid(java.util.List.of())));
            status = HttpStatus.CONFLICT;
        }
        return new ModelAndView(page(it, model), model.asMap(), status);
    }

    private String page(Work.Shown it, Model model) {
        WorkItem item = it.item();
        model.addAttribute("task", it);
        model.addAttribute("item", item);
        model.addAttribute("subject", item.problem() == null ? item.matter() : item.problem());
        model.addAttribute(
                "title",
                subjects.titles(java.util.List.of(item)).values().stream()
                        .findFirst()
                        .orElse(""));
        model.addAttribute("due", dueViews.computed(item.due(), item.dueZh(), item.dueEn(), item.dueBasis()));
        model.addAttribute("claimedBy", item.claimedBy() == null ? null : people.name(item.claimedBy()));
        return "task/task";
    }
}
