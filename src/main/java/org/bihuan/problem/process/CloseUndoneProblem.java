package org.bihuan.problem.process;

import org.bihuan.problem.EndProblem;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a problem that cannot be done. */
@Component
class CloseUndoneProblem implements JavaDelegate {

    private final EndProblem endProblem;

    CloseUndoneProblem(EndProblem endProblem) {
        this.endProblem = endProblem;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endProblem.undone((String) execution.getVariable("problemId"));
    }
}
