package org.bihuan.rating.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.bihuan.api.RefusedActs;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.rating.GiveCodes;
import org.bihuan.refusal.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The sheet of codes for the public, to be printed, cut and handed out. It is shown once. */
@Controller
@RequestMapping("/problems/{id}/ratings/sheet")
class RatingSheetPage {

    private final Problems problems;
    private final GiveCodes giveCodes;
    private final RefusedActs refusedActs;

    RatingSheetPage(Problems problems, GiveCodes giveCodes, RefusedActs refusedActs) {
        this.problems = problems;
        this.giveCodes = giveCodes;
        this.refusedActs = refusedActs;
    }

    @Needs(Right.GIVE_RATING_CODES)
    @GetMapping
    String ask(Actor actor, @PathVariable String id, Model model) {
        Problem problem = problems.visible(actor, id);
        model.addAttribute("problem", problem);
        model.addAttribute("codes", List.of());
        // The address by which the office came here is the one others come by.
        model.addAttribute(
                "page",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/rate")
                        .toUriString());
        return "rating/sheet";
    }

    @Needs(Right.GIVE_RATING_CODES)
    @PostMapping
    String show(
            Actor actor,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        ask(actor, id, model);
        try {
            model.addAttribute("codes", giveCodes.give(actor, id));
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("errors", refusedActs.tell(request, refused));
        }
        return "rating/sheet";
    }
}
