package org.bihuan.lookback.process;

import org.bihuan.lookback.DrawnSample;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Hands the problems of the sample to the task that is repeated for each of them. */
@Component
class OpenChecks implements JavaDelegate {

    private final DrawnSample sample;

    OpenChecks(DrawnSample sample) {
        this.sample = sample;
    }

    @Override
    public void execute(DelegateExecution execution) {
        // The engine needs the list only while it opens the tasks, which it does within this very step: nothing is
        // stored of it.
        var problems = sample.problems((String) execution.getVariable("matterId"));
        execution.setVariable("sampled", Variables.untypedValue(problems, true));
    }
}
