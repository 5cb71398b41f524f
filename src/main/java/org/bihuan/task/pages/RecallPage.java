package org.bihuan.task.pages;

import org.bihuan.api.Sentences;
import org.bihuan.organization.Actor;
import org.bihuan.pages.ActForm;
import org.bihuan.pages.ActPages;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.task.Recalling;
import org.bihuan.task.Work;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking back what one has just done 撤回: what is undone and who hears of it is said first. */
@Controller
@RequestMapping("/tasks/{id}/recall")
class RecallPage {

    private static final int LONGEST = 2_000;

    private final Work work;
    private final Recalling recalling;
    private final Subjects subjects;
    private final ActPages acts;
    private final Sentences sentences;

    RecallPage(Work work, Recalling recalling, Subjects subjects, ActPages acts, Sentences sentences) {
        this.work = work;
        this.recalling = recalling;
        this.subjects = subjects;
        this.acts = acts;
        this.sentences = sentences;
    }

    /** Why it cannot be, if it cannot. */
    @Needs(Right.ACT)
    @GetMapping
    ModelAndView ask(Actor actor, @PathVariable String id) {
        Work.Shown it = work.get(actor, id);
        return acts.answer(form(it), () -> {
            Recalling.Outlook outlook = recalling.outlook(actor, it.item().id());
            return acts.ask(form(it))
                    .addObject("preview", "task/recall")
                    .addObject("task", it)
                    .addObject("outlook", outlook);
        });
    }

    @Needs(Right.ACT)
    @PostMapping
    ModelAndView recall(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        Work.Shown it = work.get(actor, id);
        return acts.answer(form(it).with("reason", reason), () -> {
            recalling.recall(actor, it.item().id(), reason);
            next.addFlashAttribute("done", sentences.of("handling.recall.done", it.name()));
            return new ModelAndView("redirect:/tasks");
        });
    }

    private ActForm form(Work.Shown it) {
        return ActForm.of("handling.recall", "/tasks/" + it.item().number())
                .about(subjects.about(it))
                .area("reason", true, LONGEST);
    }
}
