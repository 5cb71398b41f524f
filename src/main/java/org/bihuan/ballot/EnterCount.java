package org.bihuan.ballot;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The first of two people enters what was counted on paper 计票; it holds only when the second has entered the same. */
@Component
class EnterCount implements Act {

    private final Sheets sheets;
    private final ConductBallot conduct;

    EnterCount(Sheets sheets, ConductBallot conduct) {
        this.sheets = sheets;
        this.conduct = conduct;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", VoteKind.RESULT, VoteKind.PROCESS);
    }

    @Override
    public Map<String, Set<String>> offered(String matter, @Nullable String problem) {
        return sheets.offered(matter, problem);
    }

    @Override
    public List<Reason> check(Submission it) {
        if (!it.chose("counted")) {
            return List.of();
        }
        try {
            Ballot ballot = sheets.current(it);
            return sheets.read(it, ballot).faults(sheets.rule(ballot));
        } catch (Refused impossible) {
            return impossible.reasons();
        }
    }

    @Override
    public Applied apply(Submission it) {
        Ballot ballot = sheets.current(it);
        if (it.chose("counted")) {
            sheets.keep(ballot, sheets.read(it, ballot), it.actor().person());
        } else {
            conduct.declareVoid(ballot);
        }
        return Applied.facts(Map.of("ballot", ballot.number()));
    }
}
