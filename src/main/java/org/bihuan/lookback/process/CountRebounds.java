package org.bihuan.lookback.process;

import org.bihuan.lookback.DrawnSample;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts the problems found back, for the gateway that follows. */
@Component
class CountRebounds implements JavaDelegate {

    private final DrawnSample sample;

    CountRebounds(DrawnSample sample) {
        this.sample = sample;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "rebounds",
                sample.rebounds((String) execution.getVariable("matterId")).size());
    }
}
