package org.bihuan.problem.process;

import org.bihuan.problem.LeadUnits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Hands the units in charge of the matter's problems to the task that is repeated for each of them. */
@Component
class AskLeadUnits implements JavaDelegate {

    private final LeadUnits units;

    AskLeadUnits(LeadUnits units) {
        this.units = units;
    }

    @Override
    public void execute(DelegateExecution execution) {
        // The engine needs the list only while it opens the tasks, within this very step: nothing is stored of it.
        var asked = units.of((String) execution.getVariable("matterId"));
        execution.setVariable("addressees", Variables.untypedValue(asked, true));
    }
}
