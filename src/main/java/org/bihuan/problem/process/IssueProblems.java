package org.bihuan.problem.process;

import org.bihuan.problem.IssueList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands the problem list over. */
@Component
class IssueProblems implements JavaDelegate {

    private final IssueList issueList;

    IssueProblems(IssueList issueList) {
        this.issueList = issueList;
    }

    @Override
    public void execute(DelegateExecution execution) {
        issueList.issue((String) execution.getVariable("matterId"));
    }
}
