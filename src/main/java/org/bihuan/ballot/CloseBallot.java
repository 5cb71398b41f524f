package org.bihuan.ballot;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The general office ends the voting with codes. Too few votes are no vote: it waits on, or is declared void. */
@Component
class CloseBallot implements Act {

    private final Sheets sheets;
    private final ConductBallot conduct;

    CloseBallot(Sheets sheets, ConductBallot conduct) {
        this.sheets = sheets;
        this.conduct = conduct;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome");
    }

    @Override
    public List<Reason> check(Submission it) {
        Ballot ballot = sheets.current(it);
        return it.chose("counted") ? conduct.cast(ballot).faults(conduct.rule(ballot)) : List.of();
    }

    @Override
    public Applied apply(Submission it) {
        Ballot ballot = sheets.current(it);
        if (!it.chose("counted")) {
            conduct.declareVoid(ballot);
            return Applied.facts(Map.of("ballot", ballot.number()));
        }
        conduct.closeCodes(ballot, it.actor().person());
        return sheets.told(ballot.id());
    }
}
