package org.bihuan.ballot.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.api.Sentences;
import org.bihuan.ballot.CastVote;
import org.bihuan.permission.Open;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where whoever has a code votes: on any phone, without an account, a script or a cookie. The code is in the body of a
 * request, never in its address, which others might write down.
 */
@Controller
@RequestMapping("/vote")
class VotePage {

    /** Names of the choices’ fields begin so, that no question can be taken for the code. */
    private static final String ANSWER = "answer.";

    private final CastVote castVote;
    private final Sentences sentences;

    VotePage(CastVote castVote, Sentences sentences) {
        this.castVote = castVote;
        this.sentences = sentences;
    }

    @Open("Whoever holds a code of the ballot; nobody is asked who he is")
    @GetMapping
    String begin() {
        return "ballot/code";
    }

    @Open("Whoever holds a code of the ballot; nobody is asked who he is")
    @PostMapping
    String paper(@RequestParam(defaultValue = "") String code, HttpServletRequest request, Model model) {
        try {
            model.addAttribute("paper", castVote.paper(code, request.getRemoteAddr()));
            model.addAttribute("code", code);
            return "ballot/paper";
        } catch (Refused refused) {
            return refused(refused.reasons(), model);
        }
    }

    @Open("Whoever holds a code of the ballot; nobody is asked who he is")
    @PostMapping("/cast")
    String cast(
            @RequestParam(defaultValue = "") String code,
            @RequestParam Map<String, String> all,
            HttpServletRequest request,
            Model model) {
        var chosen = new HashMap<String, String>();
        all.forEach((name, value) -> {
            if (name.startsWith(ANSWER)) {
                chosen.put(name.substring(ANSWER.length()), value);
            }
        });
        try {
            castVote.cast(code, chosen, request.getRemoteAddr());
            // Going back or loading the page again sends nothing a second time.
            return "redirect:/vote/done";
        } catch (Invalid unanswered) {
            model.addAttribute("errors", List.of(sentences.of("ballot.choose")));
            return paper(code, request, model);
        } catch (Refused refused) {
            return refused(refused.reasons(), model);
        }
    }

    @Open("Whoever holds a code of the ballot; nobody is asked who he is")
    @GetMapping("/done")
    String done() {
        return "ballot/done";
    }

    private String refused(List<Reason> reasons, Model model) {
        model.addAttribute("errors", reasons.stream().map(sentences::of).toList());
        return "ballot/code";
    }
}
