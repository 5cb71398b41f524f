package org.bihuan.matter.process;

import org.bihuan.matter.EndMatter;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a matter whose topic was not taken into the annual plan. */
@Component
class DeclineTopic implements JavaDelegate {

    private final EndMatter endMatter;

    DeclineTopic(EndMatter endMatter) {
        this.endMatter = endMatter;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endMatter.declined((String) execution.getVariable("matterId"));
    }
}
