package org.bihuan.ballot;

import java.util.Optional;
import org.bihuan.organization.Actor;
import org.bihuan.paper.Bearer;
import org.bihuan.paper.NumberPaper;
import org.bihuan.paper.NumberRegister;
import org.bihuan.paper.NumberRegister.Given;
import org.bihuan.paper.Series;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a ballot its number 编号, which stands on its papers and on its result sheet: when it is opened at the latest, or before,
 * where the office has the papers printed for the meeting.
 */
@Service
public class NumberBallot {

    private final Ballots ballots;
    private final NumberPaper numberPaper;
    private final NumberRegister register;

    NumberBallot(Ballots ballots, NumberPaper numberPaper, NumberRegister register) {
        this.ballots = ballots;
        this.numberPaper = numberPaper;
        this.register = register;
    }

    /** The number of a ballot in sight; nothing before it is given, and for one opened before ballots had numbers. */
    @Transactional(readOnly = true)
    public Optional<String> of(Ballot it) {
        return register.of(Series.BALLOT, bearer(it)).map(Given::number);
    }

    /**
     * Gives a ballot the next number of the year; one it has already stays.
     *
     * @throws Missing if there is no such ballot in sight
     * @throws Refused if it was declared void
     */
    @Transactional
    public Given number(Actor actor, String ballot) {
        Ballot it = ballots.visible(actor, ballot);
        if (it.state().equals("void")) {
            throw Refused.because("papers.number.voidBallot", ballot);
        }
        return numberPaper.number(actor, bearer(it), Series.BALLOT);
    }

    /** The number it is opened with: the one it has, or the next of the year. */
    String opened(Submission it, Ballot ballot) {
        return numberPaper.withStep(it, bearer(ballot), Series.BALLOT).number();
    }

    private static Bearer bearer(Ballot it) {
        return Bearer.ofBallot(it.matter(), it.problem(), it.id());
    }
}
