package org.bihuan.lookback.process;

import org.bihuan.lookback.Relisting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the rebounds decided on as new cycles on the list. */
@Component
class RelistRebounds implements JavaDelegate {

    private final Relisting relisting;

    RelistRebounds(Relisting relisting) {
        this.relisting = relisting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        relisting.draft((String) execution.getVariable("matterId"));
    }
}
