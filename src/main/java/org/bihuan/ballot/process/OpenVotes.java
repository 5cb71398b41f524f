package org.bihuan.ballot.process;

import org.bihuan.ballot.UnitVotes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins a round of votes, one for each unit in charge that has not passed. */
@Component
class OpenVotes implements JavaDelegate {

    private final UnitVotes votes;

    OpenVotes(UnitVotes votes) {
        this.votes = votes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("votesBegun", votes.begin((String) execution.getVariable("matterId")));
    }
}
