package org.bihuan.task.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.task.pages.ActionPage.Target;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The addresses of acts that may be done at any time, under whatever they are done to: a subclass says what that is. */
public abstract class ActsPage {

    private final ActionPage page;

    protected ActsPage(ActionPage page) {
        this.page = page;
    }

    /**
     * What the act is done to.
     *
     * @throws org.bihuan.refusal.Missing if it is not in the actor's sight
     */
    protected abstract Target target(Actor actor, String id);

    /** The form of an act. */
    @Needs(Right.READ)
    @GetMapping
    public ModelAndView show(Actor actor, @PathVariable String id, @PathVariable String name, Model model) {
        return page.show(actor, target(actor, id), name, model);
    }

    /** Performs it. */
    @Needs(Right.ACT)
    @PostMapping
    public ModelAndView perform(
            Actor actor,
            @PathVariable String id,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            RedirectAttributes next,
            Model model) {
        return page.perform(actor, target(actor, id), name, sent, request, next, model);
    }
}
