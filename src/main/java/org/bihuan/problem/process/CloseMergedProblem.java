package org.bihuan.problem.process;

import org.bihuan.problem.EndProblem;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a problem that was merged into another. */
@Component
class CloseMergedProblem implements JavaDelegate {

    private final EndProblem endProblem;

    CloseMergedProblem(EndProblem endProblem) {
        this.endProblem = endProblem;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endProblem.merge((String) execution.getVariable("problemId"));
    }
}
