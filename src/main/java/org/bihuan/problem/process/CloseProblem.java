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
    }
}
