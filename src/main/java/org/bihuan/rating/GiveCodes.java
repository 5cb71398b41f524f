package org.bihuan.rating;

import java.util.List;
import java.util.Map;
import org.bihuan.ballot.Codes;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Right;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Refused;
import org.bihuan.task.Forms;
import org.bihuan.task.Parties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the codes with which the public rates, once and never again: what is kept are their hashes. */
@Service
public class GiveCodes {

    private final Problems problems;
    private final Matters matters;
    private final Parties parties;
    private final Rounds rounds;
    private final Raters raters;
    private final Codes codes;
    private final Journal journal;
    private final Forms forms;

    GiveCodes(
            Problems problems,
            Matters matters,
            Parties parties,
            Rounds rounds,
            Raters raters,
            Codes codes,
            Journal journal,
            Forms forms) {
        this.problems = problems;
        this.matters = matters;
        this.parties = parties;
        this.rounds = rounds;
        this.raters = raters;
        this.codes = codes;
        this.journal = journal;
        this.forms = forms;
    }

    /**
     * Makes the codes of the open round of a problem, in an order that says nothing.
     *
     * @throws org.bihuan.refusal.Missing if the actor does not see the problem
     * @throws Forbidden if the actor is not of the host committee
     * @throws Refused if no round is open, it has no codes, or they were told already
     */
    @Transactional
    public List<String> give(Actor actor, String id) {
        Right.GIVE_RATING_CODES.demand(actor);
        Problem problem = problems.visible(actor, id);
        List<Actor> ways = actor.by(parties.posts("hostCommittee", problem.matter(), id));
        if (ways.isEmpty()) {
            throw Forbidden.because("rating.committeeOnly");
        }
        matters.lock(problem.matter());
        Round round = rounds.newest(id)
                .filter(it -> it.open(forms.today()))
                .map(it -> rounds.lock(it.id()))
                .orElseThrow(() -> Refused.because("rating.none", id));
        if (round.codes() == 0) {
            throw Refused.because("rating.noCodes");
        }
        if (round.codesGiven()) {
            throw Refused.because("rating.codesGiven");
        }
        List<String> fresh = codes.fresh(round.id(), round.codes());
        raters.addCodes(
                round.id(),
                fresh.stream()
                        .map(it -> Codes.read(it).orElseThrow().hash(round.salt()))
                        .toList());
        rounds.codesGiven(round.id());
        journal.append(problem.matter(), Note.by(ways.get(0), "ratingCodes", id, Map.of("codes", round.codes())));
        return fresh;
    }
}
