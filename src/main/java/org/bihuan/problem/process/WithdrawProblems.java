package org.bihuan.problem.process;

import org.bihuan.problem.EndProblem;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Withdraws a matter with its problems. */
@Component
class WithdrawProblems implements JavaDelegate {

    private final EndProblem endProblem;

    WithdrawProblems(EndProblem endProblem) {
        this.endProblem = endProblem;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endProblem.withdrawAll((String) execution.getVariable("matterId"));
    }
}
