package org.bihuan.ballot.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.bihuan.api.RefusedActs;
import org.bihuan.ballot.Ballot;
import org.bihuan.ballot.Ballots;
import org.bihuan.ballot.CastVote;
import org.bihuan.ballot.NumberBallot;
import org.bihuan.ballot.api.BallotView;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congresses;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The result sheet 测评结果表, to be read out, printed and signed; there is none before the ballot is closed. */
@Controller
@RequestMapping("/ballots/{id}/result")
class ResultSheetPage {

    private final Ballots ballots;
    private final BallotView view;
    private final CastVote castVote;
    private final NumberBallot numberBallot;
    private final Congresses congresses;
    private final RefusedActs refusedActs;

    ResultSheetPage(
            Ballots ballots,
            BallotView view,
            CastVote castVote,
            NumberBallot numberBallot,
            Congresses congresses,
            RefusedActs refusedActs) {
        this.numberBallot = numberBallot;
        this.congresses = congresses;
        this.ballots = ballots;
        this.view = view;
        this.castVote = castVote;
        this.refusedActs = refusedActs;
    }

    @Needs(Right.READ_INSIDE)
    @GetMapping
    String show(Actor actor, @PathVariable String id, HttpServletRequest request, Model model) {
        Ballot ballot = ballots.visible(actor, id);
        model.addAttribute("ballot", ballot);
        model.addAttribute("paper", castVote.paper(ballot));
        model.addAttribute("mark", congresses.name(ballot.congress(), ballot.heldOn()));
        model.addAttribute("number", numberBallot.of(ballot).orElse(null));
        model.addAttribute("back", "/papers/matters/" + ballot.matter());
        try {
            model.addAttribute("sheet", view.sheet(ballot));
        } catch (Refused early) {
            model.addAttribute("errors", refusedActs.tell(request, early));
        }
        return "ballot/result";
    }
}
