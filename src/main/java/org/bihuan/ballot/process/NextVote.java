package org.bihuan.ballot.process;

import java.util.Optional;
import org.bihuan.ballot.UnitVotes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Names the unit to be voted on next; when there is none, says what the round came to. */
@Component
class NextVote implements JavaDelegate {

    private final UnitVotes votes;

    NextVote(UnitVotes votes) {
        this.votes = votes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String matter = (String) execution.getVariable("matterId");
        Optional<String> next = votes.next(matter, (Long) execution.getVariable("votesBegun"));
        execution.setVariable("votesLeft", next.isPresent());
        execution.setVariable("ballotSubject", next.orElse(null));
        if (next.isEmpty()) {
            execution.setVariable("consequence", votes.consequence(matter));
        }
    }
}
