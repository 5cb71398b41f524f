package org.bihuan.rating.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import org.bihuan.api.RefusedActs;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Actor;
import org.bihuan.pages.HeldRights;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.problem.Problems;
import org.bihuan.rating.GiveRating;
import org.bihuan.rating.Mark;
import org.bihuan.rating.api.RatingView;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
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

/** The ratings of a problem 阅卷: what they came to, as far as the reader may know it, and where an invited deputy gives his. */
@Controller
@RequestMapping("/problems/{id}/ratings")
class RatingPage {

    private final Problems problems;
    private final RatingView view;
    private final GiveRating giveRating;
    private final Sentences sentences;
    private final RefusedActs refusedActs;

    RatingPage(
            Problems problems, RatingView view, GiveRating giveRating, Sentences sentences, RefusedActs refusedActs) {
        this.problems = problems;
        this.view = view;
        this.giveRating = giveRating;
        this.sentences = sentences;
        this.refusedActs = refusedActs;
    }

    @Needs(Right.READ)
    @GetMapping
    String show(Actor actor, @PathVariable String id, Model model) {
        model.addAttribute("problem", problems.visible(actor, id));
        model.addAttribute("rounds", view.of(actor, id));
        model.addAttribute("asked", giveRating.asks(actor, id));
        model.addAttribute("scores", Mark.scores());
        model.addAttribute("may", HeldRights.of(actor));
        return "rating/ratings";
    }

    @Needs(Right.ACT)
    @PostMapping
    ModelAndView give(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String score,
            @RequestParam(defaultValue = "") String comment,
            HttpServletRequest request,
            RedirectAttributes next,
            Model model) {
        try {
            // A browser counts the end of a line as one character and sends two.
            giveRating.byDeputy(actor, id, Mark.of(number(score), comment.replace("\r\n", "\n")));
            next.addFlashAttribute("done", sentences.of("rating.given"));
            return new ModelAndView("redirect:/problems/" + id + "/ratings");
        } catch (Invalid invalid) {
            model.addAttribute(
                    "errors",
                    invalid.errors().stream()
                            .map(FieldError::reason)
                            .map(sentences::of)
                            .toList());
            return again(actor, id, score, comment, HttpStatus.BAD_REQUEST, model);
        } catch (Refused refused) {
            model.addAttribute("errors", refusedActs.tell(request, refused));
            return again(actor, id, score, comment, HttpStatus.CONFLICT, model);
        }
    }

    private ModelAndView again(Actor actor, String id, String score, String comment, HttpStatus status, Model model) {
        model.addAttribute("sent", List.of(score, comment));
        return new ModelAndView(show(actor, id, model), model.asMap(), status);
    }

    private static @Nullable BigDecimal number(String score) {
        return score.matches("[0-9]{1,3}") ? new BigDecimal(score) : null;
    }
}
