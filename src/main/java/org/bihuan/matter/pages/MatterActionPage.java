package org.bihuan.matter.pages;

import java.util.List;
import java.util.Map;
import org.bihuan.api.Sentences;
import org.bihuan.matter.Matter;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Refused;
import org.bihuan.task.api.ActionForms;
import org.bihuan.task.pages.FilledIn;
import org.bihuan.task.pages.ShownForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An act that may be done to a matter at any time. */
@Controller
@RequestMapping("/matters/{id}/actions/{name}")
class MatterActionPage {

    private final Matters matters;
    private final ActionForms actions;
    private final FilledIn filledIn;
    private final ShownForm shownForm;
    private final Sentences sentences;

    MatterActionPage(
            Matters matters, ActionForms actions, FilledIn filledIn, ShownForm shownForm, Sentences sentences) {
        this.matters = matters;
        this.actions = actions;
        this.filledIn = filledIn;
        this.shownForm = shownForm;
        this.sentences = sentences;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String id, @PathVariable String name, Model model) {
        Matter matter = matters.visible(actor, id);
        ActionForms.Shown action = actions.show(actor, matter.about(), name);
        model.addAttribute("form", shownForm.of(actor, action.form()));
        return page(matter, action, model);
    }

    @PostMapping
    ModelAndView perform(
            Actor actor,
            @PathVariable String id,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> sent,
            MultipartHttpServletRequest request,
            RedirectAttributes next,
            Model model) {
        Matter matter = matters.visible(actor, id);
        ActionForms.Shown action = actions.show(actor, matter.about(), name);
        Map<String, Object> values = filledIn.values(actor, action.form(), sent, request.getMultiFileMap());
        HttpStatus status;
        try {
            var done = actions.perform(actor, matter.about(), name, values);
            next.addFlashAttribute(
                    "done",
                    sentences.of("pages.task.done", action.label(), done.entry().seq()));
            return new ModelAndView("redirect:/matters/" + id);
        } catch (Invalid invalid) {
            model.addAttribute("form", shownForm.of(actor, action.form(), values, invalid));
            status = HttpStatus.BAD_REQUEST;
        } catch (Refused refused) {
            model.addAttribute(
                    "refused", refused.reasons().stream().map(sentences::of).toList());
            model.addAttribute("form", shownForm.of(actor, action.form(), values, new Invalid(List.of())));
            status = HttpStatus.CONFLICT;
        }
        return new ModelAndView(page(matter, action, model), model.asMap(), status);
    }

    private static String page(Matter matter, ActionForms.Shown action, Model model) {
        model.addAttribute("action", action);
        model.addAttribute("subject", matter.title());
        model.addAttribute("back", "/matters/" + matter.id());
        return "task/action";
    }
}
