package org.bihuan.task.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.api.RefusedActs;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Refused;
import org.bihuan.task.Claiming;
import org.bihuan.task.Colleagues;
import org.bihuan.task.Work;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handing a task on to a colleague 转办. */
@Controller
@RequestMapping("/tasks/{id}/transfer")
class TransferPage {

    private final Work work;
    private final Colleagues colleagues;
    private final Claiming claiming;
    private final Subjects subjects;
    private final Sentences sentences;
    private final RefusedActs refusedActs;

    TransferPage(
            Work work,
            Colleagues colleagues,
            Claiming claiming,
            Subjects subjects,
            Sentences sentences,
            RefusedActs refusedActs) {
        this.work = work;
        this.colleagues = colleagues;
        this.claiming = claiming;
        this.subjects = subjects;
        this.sentences = sentences;
        this.refusedActs = refusedActs;
    }

    @Needs(Right.ACT)
    @GetMapping
    String show(Actor actor, @PathVariable String id, Model model) {
        return page(actor, work.get(actor, id), Map.of(), model);
    }

    @Needs(Right.ACT)
    @PostMapping
    ModelAndView transfer(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            RedirectAttributes next,
            Model model) {
        Work.Shown it = work.get(actor, id);
        try {
            claiming.transfer(actor, it.item().id(), to, reason);
            String name = colleagues.of(actor, it.item()).stream()
                    .filter(one -> one.login().equals(to))
                    .map(Colleagues.Colleague::name)
                    .findFirst()
                    .orElse(to);
            next.addFlashAttribute("done", sentences.of("handling.transferred", it.name(), name));
            return new ModelAndView("redirect:/tasks");
        } catch (Invalid invalid) {
            model.addAttribute("to", to);
            model.addAttribute("reason", reason);
            Map<String, String> errors = invalid.errors().stream()
                    .collect(Collectors.toMap(FieldError::field, one -> sentences.of(one.reason()), (a, b) -> a));
            return new ModelAndView(page(actor, it, errors, model), model.asMap(), HttpStatus.BAD_REQUEST);
        } catch (Refused refused) {
            model.addAttribute("reason", reason);
            model.addAttribute("refused", refusedActs.tell(request, refused));
            return new ModelAndView(page(actor, it, Map.of(), model), model.asMap(), HttpStatus.CONFLICT);
        }
    }

    private String page(Actor actor, Work.Shown it, Map<String, String> errors, Model model) {
        model.addAttribute("task", it);
        model.addAttribute("item", it.item());
        model.addAttribute(
                "title",
                subjects.titles(List.of(it.item())).values().stream()
                        .findFirst()
                        .orElse(""));
        model.addAttribute("colleagues", colleagues.of(actor, it.item()));
        model.addAttribute("errors", errors);
        return "task/transfer";
    }
}
