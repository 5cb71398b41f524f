package org.bihuan.longterm.process;

import org.bihuan.longterm.Continuing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes a problem into continuing rectification. */
@Component
class EnterLongTerm implements JavaDelegate {

    private final Continuing continuing;

    EnterLongTerm(Continuing continuing) {
        this.continuing = continuing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        continuing.enter((String) execution.getVariable("problemId"));
    }
}
