package org.bihuan.paper.pages;

import org.bihuan.ballot.Ballot;
import org.bihuan.ballot.Ballots;
import org.bihuan.ballot.CastVote;
import org.bihuan.ballot.NumberBallot;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The ballot paper 测评票, to be printed as often as it is needed. All are alike: nothing on it tells one voter from another. */
@Controller
@RequestMapping("/papers/ballots/{id}/ballot")
class BallotPaperPage {

    private final Ballots ballots;
    private final CastVote castVote;
    private final NumberBallot numberBallot;
    private final Names names;

    BallotPaperPage(Ballots ballots, CastVote castVote, NumberBallot numberBallot, Names names) {
        this.numberBallot = numberBallot;
        this.ballots = ballots;
        this.castVote = castVote;
        this.names = names;
    }

    @Needs(Right.READ_INSIDE)
    @GetMapping
    String show(Actor actor, @PathVariable String id, Model model) {
        Ballot ballot = ballots.visible(actor, id);
        model.addAttribute("ballot", ballot);
        model.addAttribute("paper", castVote.paper(ballot));
        model.addAttribute("number", numberBallot.of(ballot).orElse(null));
        model.addAttribute("mark", names.congress(ballot.congress(), ballot.heldOn()));
        model.addAttribute("heldOn", names.day(ballot.heldOn()));
        model.addAttribute("back", back(ballot));
        return "paper/ballot";
    }

    /** Whoever prepares a meeting comes from its page. */
    private static String back(Ballot ballot) {
        return ballot.meeting() == null || ballot.heldOn() == null
                ? "/papers/matters/" + ballot.matter()
                : UriComponentsBuilder.fromPath("/meetings/one")
                        .queryParam("name", "{name}")
                        .queryParam("on", "{on}")
                        .encode()
                        .buildAndExpand(ballot.meeting(), ballot.heldOn())
                        .toUriString();
    }
}
