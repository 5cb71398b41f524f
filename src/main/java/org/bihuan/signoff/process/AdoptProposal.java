package org.bihuan.signoff.process;

import org.bihuan.signoff.VoteHeld;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that the session carried what was proposed. */
@Component
class AdoptProposal implements JavaDelegate {

    private final VoteHeld voteHeld;

    AdoptProposal(VoteHeld voteHeld) {
        this.voteHeld = voteHeld;
    }

    @Override
    public void execute(DelegateExecution execution) {
        voteHeld.carried(
                (String) execution.getVariable("problemId"),
                (Long) execution.getVariable("decision"),
                (Long) execution.getVariable("proposal"),
                (String) execution.getVariable("degree"));
    }
}
