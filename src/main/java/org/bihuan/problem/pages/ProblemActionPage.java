package org.bihuan.problem.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.problem.Problems;
import org.bihuan.problem.api.ProblemView;
import org.bihuan.task.pages.ActionPage;
import org.bihuan.task.pages.ActionPage.Target;
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

/** An act that may be done to a problem at any time. */
@Controller
@RequestMapping("/problems/{id}/actions/{name}")
class ProblemActionPage {

    private final Problems problems;
    private final ActionPage page;
    private final ProblemView view;

    ProblemActionPage(Problems problems, ActionPage page, ProblemView view) {
        this.problems = problems;
        this.page = page;
        this.view = view;
    }

    @Needs(Right.READ)
    @GetMapping
    ModelAndView show(Actor actor, @PathVariable String id, @PathVariable String name, Model model) {
        return page.show(actor, target(actor, id), name, model);
    }

    @Needs(Right.ACT)
    @PostMapping
    ModelAndView perform(
            Actor actor,
            @PathVariable String id,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            RedirectAttributes next,
            Model model) {
        return page.perform(actor, target(actor, id), name, sent, request, next, model);
    }

    private Target target(Actor actor, String id) {
        var it = problems.visible(actor, id);
        return new Target(view.running(it), it.title(), "/problems/" + it.id());
    }
}
