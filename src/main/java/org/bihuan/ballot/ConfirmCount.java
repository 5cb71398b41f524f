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

/** The second of two people enters the count again 监票: the same, or nothing is fixed and both differences are told. */
@Component
class ConfirmCount implements Act {

    private final Sheets sheets;
    private final ConductBallot conduct;

    ConfirmCount(Sheets sheets, ConductBallot conduct) {
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
        if (!it.chose("equal")) {
            return List.of();
        }
        try {
            Ballot ballot = sheets.current(it);
            if (it.actor().counted().contains(ballot.countedBy())) {
                return List.of(Reason.of("ballot.samePerson"));
            }
            return Count.differences(
                    sheets.kept(ballot), sheets.read(it, ballot).numbers());
        } catch (Refused impossible) {
            return impossible.reasons();
        }
    }

    @Override
    public Applied apply(Submission it) {
        Ballot ballot = sheets.current(it);
        if (!it.chose("equal")) {
            sheets.discard(ballot);
            return Applied.facts(Map.of("ballot", ballot.number()));
        }
        conduct.fix(ballot, sheets.read(it, ballot), it.actor().person());
        return sheets.told(ballot.id());
    }
}
