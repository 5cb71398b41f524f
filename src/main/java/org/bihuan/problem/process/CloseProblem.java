package org.bihuan.problem.process;

import org.bihuan.problem.EndProblem;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Signs a problem off 销号. */
@Component
class CloseProblem implements JavaDelegate {

    private final EndProblem endProblem;

    CloseProblem(EndProblem endProblem) {
        this.endProblem = endProblem;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endProblem.close((String) execution.getVariable("problemId"));
        // Whoever called sign-off learns that the problem is closed, whether wholly or in part, and after a notice or
        // without.
        execution.setVariable("outcome", "closed");
    }
}
