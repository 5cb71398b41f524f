package org.bihuan.ballot.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.bihuan.api.RefusedActs;
import org.bihuan.ballot.Ballot;
import org.bihuan.ballot.Ballots;
import org.bihuan.ballot.ConductBallot;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The sheet of codes, to be printed, cut and put into a box. It is shown once. */
@Controller
@RequestMapping("/ballots/{id}/sheet")
class CodeSheetPage {

    private final Ballots ballots;
    private final ConductBallot conduct;
    private final Matters matters;
    private final RefusedActs refusedActs;

    CodeSheetPage(Ballots ballots, ConductBallot conduct, Matters matters, RefusedActs refusedActs) {
        this.ballots = ballots;
        this.conduct = conduct;
        this.matters = matters;
        this.refusedActs = refusedActs;
    }

    @Needs(Right.GIVE_BALLOT_CODES)
    @GetMapping
    String ask(Actor actor, @PathVariable String id, Model model) {
        Ballot ballot = ballots.visible(actor, id);
        model.addAttribute("ballot", ballot);
        model.addAttribute("title", matters.get(ballot.matter()).title());
        model.addAttribute("codes", List.of());
        // The address by which the office came here is the one others come by.
        model.addAttribute(
                "page",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/vote")
                        .toUriString());
        return "ballot/sheet";
    }

    @Needs(Right.GIVE_BALLOT_CODES)
    @PostMapping
    String show(
            Actor actor,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        ask(actor, id, model);
        try {
            model.addAttribute("codes", conduct.giveCodes(actor, id));
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("errors", refusedActs.tell(request, refused));
        }
        return "ballot/sheet";
    }
}
