package org.bihuan.lookback.process;

import org.bihuan.lookback.DrawnSample;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Draws the sample. */
@Component
class DrawSample implements JavaDelegate {

    private final DrawnSample sample;

    DrawSample(DrawnSample sample) {
        this.sample = sample;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sample.draw((String) execution.getVariable("matterId"));
    }
}
