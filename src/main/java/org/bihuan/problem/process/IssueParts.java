package org.bihuan.problem.process;

import org.bihuan.problem.Division;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Issues the parts of a split problem and starts them. */
@Component
class IssueParts implements JavaDelegate {

    private final Division division;

    IssueParts(Division division) {
        this.division = division;
    }

    @Override
    public void execute(DelegateExecution execution) {
        division.issue((String) execution.getVariable("problemId"));
    }
}
