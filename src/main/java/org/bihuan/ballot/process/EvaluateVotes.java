package org.bihuan.ballot.process;

import org.bihuan.ballot.EvaluateBallot;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Evaluates the ballot and hands the verdict to the diagram. */
@Component
class EvaluateVotes implements JavaDelegate {

    private final EvaluateBallot evaluate;

    EvaluateVotes(EvaluateBallot evaluate) {
        this.evaluate = evaluate;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EvaluateBallot.Outcome outcome = evaluate.evaluate((Long) execution.getVariable("ballotId"));
        execution.setVariable("verdict", outcome.verdict());
        execution.setVariable("passed", outcome.passed());
        execution.setVariable("consequence", outcome.consequence());
        execution.setVariable("decision", outcome.decision());
    }
}
