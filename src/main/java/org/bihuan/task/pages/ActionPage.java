package org.bihuan.task.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.bihuan.api.RefusedActs;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Refused;
import org.bihuan.task.ActionForms;
import org.bihuan.task.PerformAction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of an act that may be done at any time, for a matter or a problem alike. */
@Component
public class ActionPage {

    private final ActionForms actions;
    private final FilledIn filledIn;
    private final ShownForm shownForm;
    private final Sentences sentences;
    private final RefusedActs refusedActs;

    ActionPage(
            ActionForms actions, FilledIn filledIn, ShownForm shownForm, Sentences sentences, RefusedActs refusedActs) {
        this.actions = actions;
        this.filledIn = filledIn;
        this.shownForm = shownForm;
        this.sentences = sentences;
        this.refusedActs = refusedActs;
    }

    /**
     * What an act is done to.
     *
     * @param back where its page is
     */
    public record Target(PerformAction.About about, String title, String back) {}

    /** The empty form. */
    public ModelAndView show(Actor actor, Target target, String name, Model model) {
        ActionForms.Shown action = actions.show(actor, target.about(), name);
        model.addAttribute("form", shownForm.of(actor, action.form()));
        return page(target, action, model, HttpStatus.OK);
    }

    /** Does it, and goes back; or shows the form again: with what is wrong, or with room for one row more. */
    public ModelAndView perform(
            Actor actor,
            Target target,
            String name,
            MultiValueMap<String, String> sent,
            HttpServletRequest request,
            RedirectAttributes next,
            Model model) {
        ActionForms.Shown action = actions.show(actor, target.about(), name);
        FilledIn.Sent filled = filledIn.read(actor, action.form(), sent, request);
        Map<String, Object> values = filled.values();
        try {
            filled.check();
            if (ShownForm.wanted(sent)) {
                model.addAttribute("form", shownForm.of(actor, action.form(), values, new Invalid(List.of())));
                return page(target, action, model, HttpStatus.OK);
            }
            long entry = actions.perform(actor, target.about(), name, values).seq();
            next.addFlashAttribute("done", sentences.of("pages.task.done", action.label(), entry));
            return new ModelAndView("redirect:" + target.back());
        } catch (Invalid invalid) {
            model.addAttribute("form", shownForm.of(actor, action.form(), values, invalid));
            return page(target, action, model, HttpStatus.BAD_REQUEST);
        } catch (Refused refused) {
            model.addAttribute("refused", refusedActs.tell(request, refused));
            model.addAttribute("form", shownForm.of(actor, action.form(), values, new Invalid(List.of())));
            return page(target, action, model, HttpStatus.CONFLICT);
        }
    }

    private static ModelAndView page(Target target, ActionForms.Shown action, Model model, HttpStatus status) {
        model.addAttribute("action", action);
        model.addAttribute("subject", target.title());
        model.addAttribute("back", target.back());
        return new ModelAndView("task/action", model.asMap(), status);
    }
}
