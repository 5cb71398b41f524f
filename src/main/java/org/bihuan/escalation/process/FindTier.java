package org.bihuan.escalation.process;

import org.bihuan.escalation.Escalations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands the measure proposed last to the gateway that follows. */
@Component
class FindTier implements JavaDelegate {

    private final Escalations escalations;

    FindTier(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String problem = (String) execution.getVariable("problemId");
        execution.setVariable("tier", escalations.asked(problem).word());
    }
}
