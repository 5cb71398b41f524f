package org.bihuan.longterm.process;

import org.bihuan.longterm.Continuing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes a problem out of continuing rectification. */
@Component
class LeaveLongTerm implements JavaDelegate {

    private final Continuing continuing;

    LeaveLongTerm(Continuing continuing) {
        this.continuing = continuing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        continuing.leave((String) execution.getVariable("problemId"));
    }
}
