package org.bihuan.problem.process;

import org.bihuan.problem.EndProblem;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a problem that was withdrawn. */
@Component
class CloseWithdrawnProblem implements JavaDelegate {

    private final EndProblem endProblem;

    CloseWithdrawnProblem(EndProblem endProblem) {
        this.endProblem = endProblem;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endProblem.withdraw((String) execution.getVariable("problemId"));
    }
}
