package org.bihuan.rating;

import java.time.LocalDate;
import java.util.Map;
import org.bihuan.ballot.Codes;
import org.bihuan.ballot.Guesses;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Refused;
import org.bihuan.task.Forms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rates a problem. Of a deputy it is written down that he rated, not what; of the public nothing: in one transaction the code
 * is used up and a rating added that names neither person nor code nor time.
 */
@Service
public class GiveRating {

    /** Wrong codes are counted apart from those of ballots: whoever mistypes here is not kept from voting. */
    private static final String HERE = "rating ";

    private final Problems problems;
    private final Matters matters;
    private final Rounds rounds;
    private final Raters raters;
    private final Guesses guesses;
    private final Journal journal;
    private final Forms forms;

    GiveRating(
            Problems problems,
            Matters matters,
            Rounds rounds,
            Raters raters,
            Guesses guesses,
            Journal journal,
            Forms forms) {
        this.problems = problems;
        this.matters = matters;
        this.rounds = rounds;
        this.raters = raters;
        this.guesses = guesses;
        this.journal = journal;
        this.forms = forms;
    }

    /**
     * An invited deputy rates, or rates again: until the end the last rating stands.
     *
     * @throws org.bihuan.refusal.Missing if the actor does not see the problem
     * @throws Forbidden if the actor is not invited to the newest round
     * @throws Refused if there is no round, or it is over
     */
    @Transactional
    public void byDeputy(Actor actor, String id, Mark mark) {
        Problem problem = problems.visible(actor, id);
        matters.lock(problem.matter());
        Round round = rounds.newest(id).orElseThrow(() -> Refused.because("rating.none", id));
        if (!raters.invited(round.id(), actor.person())) {
            throw Forbidden.because("rating.notInvited");
        }
        refuseOver(round);
        raters.rate(round.id(), actor.person(), mark);
        journal.append(
                problem.matter(),
                new Note(actor.login(), null, actor.origin(), "rating", id, Map.of("round", round.id())));
    }

    /** Whether an actor who sees the problem is a deputy whose rating it still waits for, or takes anew. */
    @Transactional(readOnly = true)
    public boolean asks(Actor actor, String id) {
        return rounds.newest(id)
                .filter(it -> it.open(forms.today()) && raters.invited(it.id(), actor.person()))
                .isPresent();
    }

    /**
     * What whoever has a code is asked: what the committee wrote for the public and the title, nothing else of the problem.
     *
     * @param title of the problem
     * @param question what is rated
     * @param lastDay the last day on which anybody rates
     */
    public record Paper(String title, String question, LocalDate lastDay) {}

    /**
     * What a code opens.
     *
     * @param origin where the request came from; kept in memory for a minute, against guessing
     * @throws Refused if the code is unknown or used, the round over, or too many wrong codes came from there
     */
    @Transactional(readOnly = true)
    public Paper paper(String code, String origin) {
        Round round = known(code, HERE + origin);
        refuseOver(round);
        return new Paper(problems.get(round.problem()).title(), round.question(), round.lastDay());
    }

    /**
     * Somebody of the public rates with a code; each opens one rating.
     *
     * @param origin where the request came from; kept in memory for a minute, against guessing
     * @throws Refused if the code is unknown or used, the round over, or too many wrong codes came from there
     */
    @Transactional
    public void byCode(String code, Mark mark, String origin) {
        Round round = rounds.lock(known(code, HERE + origin).id());
        refuseOver(round);
        Codes.Typed typed = Codes.read(code).orElseThrow();
        // Locked now: who waited for the same code finds it used.
        if (!raters.useCode(round.id(), typed.hash(round.salt()))) {
            throw Refused.because("rating.code");
        }
        raters.give(round.id(), mark);
    }

    private Round known(String code, String origin) {
        if (guesses.tooMany(code, origin)) {
            throw Refused.because("rating.tooMany");
        }
        return Codes.read(code)
                .flatMap(typed -> rounds.find(typed.number())
                        .filter(round -> raters.hasCode(round.id(), typed.hash(round.salt()))))
                .orElseThrow(() -> {
                    guesses.wrong(code, origin);
                    return Refused.because("rating.code");
                });
    }

    private void refuseOver(Round round) {
        if (round.problemEnded()) {
            throw Refused.because("rating.problemEnded");
        }
        if (!round.open(forms.today())) {
            throw Refused.because("rating.over", round.lastDay());
        }
    }
}
