package org.bihuan.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Fields;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The general office opens a ballot at a meeting: on paper, or with one code for each who came. It has a number from now on. */
@Component
class OpenBallot implements Act {

    private final ConductBallot conduct;
    private final NumberBallot numberBallot;

    OpenBallot(ConductBallot conduct, NumberBallot numberBallot) {
        this.conduct = conduct;
        this.numberBallot = numberBallot;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "meeting", "members", "entitled", "present");
    }

    @Override
    public List<Reason> check(Submission it) {
        if (!it.chose("codes")) {
            return List.of();
        }
        var reasons = new ArrayList<Reason>();
        try {
            Tally roll =
                    new Tally(number(it, "members"), number(it, "entitled"), number(it, "present"), 0, 0, Map.of());
            reasons.addAll(
                    conduct.rule(conduct.current(it.matter(), it.problem())).noQuorum(roll.present(), roll.members()));
        } catch (Refused impossible) {
            reasons.addAll(impossible.reasons());
        }
        return reasons;
    }

    @Override
    public Applied apply(Submission it) {
        Ballot ballot = conduct.current(it.matter(), it.problem());
        Fields.Meeting meeting = it.fields().meeting("meeting").orElseThrow();
        if (it.chose("codes")) {
            conduct.openForCodes(ballot, meeting, number(it, "members"), number(it, "entitled"), number(it, "present"));
        } else {
            conduct.openOnPaper(ballot, meeting);
        }
        return Applied.facts(Map.of("ballot", ballot.number(), "number", numberBallot.opened(it, ballot)));
    }

    private static long number(Submission it, String field) {
        return it.fields().number(field).orElse(0L);
    }
}
