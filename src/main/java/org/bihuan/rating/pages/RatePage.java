package org.bihuan.rating.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import org.bihuan.api.Sentences;
import org.bihuan.permission.Open;
import org.bihuan.rating.GiveRating;
import org.bihuan.rating.Mark;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where whoever has a code rates: on any phone, without an account, a script or a cookie. The code is in the body of a request,
 * never in its address, which others might write down. Only whoever holds a code can send one, so no other site can rate for him.
 */
@Controller
@RequestMapping("/rate")
class RatePage {

    private final GiveRating giveRating;
    private final Sentences sentences;

    RatePage(GiveRating giveRating, Sentences sentences) {
        this.giveRating = giveRating;
        this.sentences = sentences;
    }

    @Open("The public rates by a code and nothing else.")
    @GetMapping
    String begin() {
        return "rating/code";
    }

    @Open("The public rates by a code and nothing else.")
    @PostMapping
    String paper(@RequestParam(defaultValue = "") String code, HttpServletRequest request, Model model) {
        try {
            model.addAttribute("paper", giveRating.paper(code, request.getRemoteAddr()));
            model.addAttribute("code", code);
            model.addAttribute("scores", Mark.scores());
            return "rating/paper";
        } catch (Refused refused) {
            return refused(refused.reasons(), model);
        }
    }

    @Open("The public rates by a code and nothing else.")
    @PostMapping("/give")
    String give(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String score,
            @RequestParam(defaultValue = "") String comment,
            HttpServletRequest request,
            Model model) {
        try {
            // A browser counts the end of a line as one character and sends two.
            Mark mark = Mark.of(number(score), comment.replace("\r\n", "\n"));
            giveRating.byCode(code, mark, request.getRemoteAddr());
            // Going back or loading the page again sends nothing a second time.
            return "redirect:/rate/done";
        } catch (Invalid unfit) {
            model.addAttribute(
                    "errors",
                    unfit.errors().stream()
                            .map(FieldError::reason)
                            .map(sentences::of)
                            .toList());
            model.addAttribute("score", score);
            model.addAttribute("comment", comment);
            return paper(code, request, model);
        } catch (Refused refused) {
            return refused(refused.reasons(), model);
        }
    }

    @Open("The public rates by a code and nothing else.")
    @GetMapping("/done")
    String done() {
        return "rating/done";
    }

    private static @Nullable BigDecimal number(String score) {
        return score.matches("[0-9]{1,3}") ? new BigDecimal(score) : null;
    }

    private String refused(List<Reason> reasons, Model model) {
        model.addAttribute("errors", reasons.stream().map(sentences::of).toList());
        return "rating/code";
    }
}
