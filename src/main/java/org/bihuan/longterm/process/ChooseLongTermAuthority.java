package org.bihuan.longterm.process;

import org.bihuan.longterm.Continuing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says who decides on continuing rectification, or that it is decided; the gateway after it asks. */
@Component
class ChooseLongTermAuthority implements JavaDelegate {

    private final Continuing continuing;

    ChooseLongTermAuthority(Continuing continuing) {
        this.continuing = continuing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "longTermAuthority", continuing.authority((String) execution.getVariable("matterId"), (String)
                        execution.getVariable("problemId")));
    }
}
