package org.bihuan.problem.process;

import org.bihuan.problem.Remainders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Issues what is left of a problem of which a part is signed off. */
@Component
class IssueRemainder implements JavaDelegate {

    private final Remainders remainders;

    IssueRemainder(Remainders remainders) {
        this.remainders = remainders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        remainders.issue((String) execution.getVariable("problemId"));
    }
}
