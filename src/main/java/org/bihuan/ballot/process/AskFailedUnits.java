package org.bihuan.ballot.process;

import org.bihuan.ballot.UnitVotes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Hands the units that have not passed their vote to the task that is repeated for each of them. */
@Component
class AskFailedUnits implements JavaDelegate {

    private final UnitVotes votes;

    AskFailedUnits(UnitVotes votes) {
        this.votes = votes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var asked = votes.failing((String) execution.getVariable("matterId"));
        execution.setVariable("addressees", Variables.untypedValue(asked, true));
    }
}
