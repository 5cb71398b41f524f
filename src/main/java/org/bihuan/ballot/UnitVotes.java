package org.bihuan.ballot;

import java.util.List;
import java.util.Optional;
import org.bihuan.problem.LeadUnits;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.task.Forms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Votes on the units of a matter one after the other 逐部门测评: which is next, and what a round of them came to. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class UnitVotes {

    private final Ballots ballots;
    private final LeadUnits units;
    private final Forms forms;

    UnitVotes(Ballots ballots, LeadUnits units, Forms forms) {
        this.ballots = ballots;
        this.units = units;
        this.forms = forms;
    }

    /** What tells a round from those before it: the id of the newest ballot when it begins, 0 if there is none. */
    public long begin(String matter) {
        return ballots.newest(matter);
    }

    /** The unit to be voted on next: one that has not passed, and that this round has not voted on. */
    public Optional<String> next(String matter, long begun) {
        List<String> voted = ballots.votedSince(matter, begun);
        return failing(matter).stream().filter(unit -> !voted.contains(unit)).findFirst();
    }

    /** The units in charge that have not passed a vote yet. */
    public List<String> failing(String matter) {
        List<String> passed = ballots.passed(matter);
        return units.of(matter).stream().filter(unit -> !passed.contains(unit)).toList();
    }

    /** What the votes lead to: accept, redo, or measures as soon as one unit has failed as often as the rule book allows. */
    public String consequence(String matter) {
        RuleBook rules = forms.rulesOf(matter);
        List<String> each = failing(matter).stream()
                .map(unit -> EvaluateBallot.consequence(rules, false, ballots.failed(matter, unit)))
                .toList();
        if (each.isEmpty()) {
            return "accept";
        }
        return each.contains("measures") ? "measures" : "redo";
    }
}
