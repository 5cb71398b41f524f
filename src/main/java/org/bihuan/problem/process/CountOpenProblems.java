package org.bihuan.problem.process;

import org.bihuan.problem.IssueList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts the problems that have not ended, for the gateway that follows. */
@Component
class CountOpenProblems implements JavaDelegate {

    private final IssueList issueList;

    CountOpenProblems(IssueList issueList) {
        this.issueList = issueList;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("openProblems", issueList.open((String) execution.getVariable("matterId")));
    }
}
