package org.bihuan.signoff.process;

import org.bihuan.signoff.VoteHeld;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that the session did not carry what was proposed; to the diagram it is refused like by any other authority. */
@Component
class RejectProposal implements JavaDelegate {

    private final VoteHeld voteHeld;

    RejectProposal(VoteHeld voteHeld) {
        this.voteHeld = voteHeld;
    }

    @Override
    public void execute(DelegateExecution execution) {
        voteHeld.lost((String) execution.getVariable("problemId"), (Long) execution.getVariable("decision"));
        execution.setVariable("outcome", "redo");
        execution.setVariable("signsOff", false);
    }
}
