package org.bihuan.task.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.bihuan.api.RefusedActs;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Actor;
import org.bihuan.pages.SentOnce;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Invalid;
import org.bihuan.task.OneByOne;
import org.bihuan.task.SignInBulk;
import org.bihuan.task.UrgeTask;
import org.bihuan.task.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signing for many tasks 批量签收 and urging about one or many 催办: once more what it is about, then one result for each. */
@Controller
class ManyTasksPage {

    private static final String SIGN = "signings";
    private static final String URGE = "urges";

    private final Work work;
    private final TaskLines lines;
    private final SignInBulk signInBulk;
    private final UrgeTask urgeTask;
    private final OneByOne oneByOne;
    private final Sentences sentences;
    private final RefusedActs refusedActs;

    ManyTasksPage(
            Work work,
            TaskLines lines,
            SignInBulk signInBulk,
            UrgeTask urgeTask,
            OneByOne oneByOne,
            Sentences sentences,
            RefusedActs refusedActs) {
        this.work = work;
        this.lines = lines;
        this.signInBulk = signInBulk;
        this.urgeTask = urgeTask;
        this.oneByOne = oneByOne;
        this.sentences = sentences;
        this.refusedActs = refusedActs;
    }

    /** What became of one task, with the words it is known by. */
    record Became(String id, String name, String title, boolean done, String text) {}

    @Needs(Right.ACT)
    @GetMapping("/tasks/signings")
    String signings(Actor actor, @RequestParam(required = false) @Nullable List<String> ids, Model model) {
        return chosen(actor, SIGN, ids, model);
    }

    @Needs(Right.ACT)
    @PostMapping("/tasks/signings")
    ModelAndView sign(
            Actor actor,
            @RequestParam(required = false) @Nullable List<String> ids,
            HttpServletRequest request,
            RedirectAttributes next,
            Model model) {
        try {
            var became = oneByOne.each(ids, id -> signInBulk.sign(actor, id));
            became.forEach(it -> refusedActs.tell(request, it.id(), it.because()));
            return told(actor, SIGN, "open", became, next);
        } catch (Invalid invalid) {
            return again(actor, SIGN, ids, invalid, model);
        }
    }

    @Needs(Right.ACT)
    @GetMapping("/tasks/urges")
    String urges(Actor actor, @RequestParam(required = false) @Nullable List<String> ids, Model model) {
        return chosen(actor, URGE, ids, model);
    }

    @Needs(Right.ACT)
    @PostMapping("/tasks/urges")
    ModelAndView urge(
            Actor actor,
            @RequestParam(required = false) @Nullable List<String> ids,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            RedirectAttributes next,
            Model model) {
        try {
            if (text.isBlank()) {
                throw Invalid.field("text", "form.required");
            }
            var became = oneByOne.each(ids, id -> urgeTask.urge(actor, Work.id(id), text));
            became.forEach(it -> refusedActs.tell(request, it.id(), it.because()));
            return told(actor, URGE, "waiting", became, next);
        } catch (Invalid invalid) {
            model.addAttribute("text", text);
            return again(actor, URGE, ids, invalid, model);
        }
    }

    private String chosen(Actor actor, String what, @Nullable List<String> ids, Model model) {
        List<Work.Shown> shown = work.named(
                actor,
                ids == null ? List.of() : ids.stream().limit(OneByOne.MOST).toList());
        Map<String, TaskLines.Line> told = lines.of(actor, "waiting", shown);
        model.addAttribute("what", what);
        model.addAttribute(
                "tasks", shown.stream().map(it -> told.get(it.item().number())).toList());
        return "task/many";
    }

    private ModelAndView again(Actor actor, String what, @Nullable List<String> ids, Invalid invalid, Model model) {
        model.addAttribute("wrong", sentences.of(invalid.errors().get(0).reason()));
        return new ModelAndView(chosen(actor, what, ids, model), model.asMap(), HttpStatus.BAD_REQUEST);
    }

    private ModelAndView told(
            Actor actor, String what, String state, List<OneByOne.Result> results, RedirectAttributes next) {
        List<Work.Shown> shown =
                work.named(actor, results.stream().map(OneByOne.Result::id).toList());
        Map<String, TaskLines.Line> lines = this.lines.of(actor, "waiting", shown);
        List<Became> became =
                results.stream().map(it -> became(it, lines.get(it.id()))).toList();
        next.addFlashAttribute("what", what);
        next.addFlashAttribute("became", became);
        long succeeded = became.stream().filter(Became::done).count();
        if (succeeded == 0) {
            SentOnce.nothingDone();
        }
        next.addFlashAttribute("succeeded", succeeded);
        return new ModelAndView("redirect:/tasks?state=" + state);
    }

    private Became became(OneByOne.Result it, TaskLines.@Nullable Line line) {
        String text = it.refused() == null
                ? sentences.of(
                        "pages.course.entry",
                        String.valueOf(it.entry() == null ? 0 : it.entry().seq()))
                : sentences.of(it.refused());
        return new Became(
                it.id(),
                line == null ? it.id() : line.name(),
                line == null ? "" : line.title(),
                it.entry() != null,
                text);
    }
}
