package org.bihuan.problem.process;

import org.bihuan.problem.IssueList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the rectification of the next problems on the list. */
@Component
class StartRectifications implements JavaDelegate {

    private final IssueList issueList;

    StartRectifications(IssueList issueList) {
        this.issueList = issueList;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("remaining", issueList.start((String) execution.getVariable("matterId")));
    }
}
