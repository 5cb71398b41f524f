package org.bihuan.commitment.process;

import org.bihuan.commitment.FollowCommitment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the follow-up of what was promised when the problem was closed. */
@Component
class StartCommitment implements JavaDelegate {

    private final FollowCommitment followCommitment;

    StartCommitment(FollowCommitment followCommitment) {
        this.followCommitment = followCommitment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followCommitment.begin((String) execution.getVariable("problemId"));
    }
}
