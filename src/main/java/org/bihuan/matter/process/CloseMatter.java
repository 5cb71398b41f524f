package org.bihuan.matter.process;

import org.bihuan.matter.EndMatter;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the matter 结束: all its problems have ended and its papers are archived. */
@Component
class CloseMatter implements JavaDelegate {

    private final EndMatter endMatter;

    CloseMatter(EndMatter endMatter) {
        this.endMatter = endMatter;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endMatter.closed((String) execution.getVariable("matterId"));
    }
}
