package org.bihuan.ballot.process;

import org.bihuan.ballot.Ballot;
import org.bihuan.ballot.ConductBallot;
import org.bihuan.ballot.VoteCallRule;
import org.bihuan.ballot.VoteKind;
import org.bihuan.matter.Matters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;

/**
 * Prepares a ballot. What is voted on says the property {@code vote} of the calling activity; a variable {@code
 * ballotSubject}, if there is one, says what part of the matter or problem.
 */
@Component
class PrepareBallot implements JavaDelegate {

    private final ConductBallot conduct;
    private final Matters matters;

    PrepareBallot(ConductBallot conduct, Matters matters) {
        this.conduct = conduct;
        this.matters = matters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String matter = (String) execution.getVariable("matterId");
        Ballot ballot = conduct.prepare(
                matters.get(matter).congress(),
                matter,
                (String) execution.getVariable("problemId"),
                VoteKind.of(vote(execution)),
                (String) execution.getVariable("ballotSubject"));
        execution.setVariable("ballotId", ballot.id());
    }

    private static String vote(DelegateExecution execution) {
        BaseElement caller = execution.getProcessInstance().getSuperExecution().getBpmnModelElementInstance();
        return caller
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .singleResult()
                .getCamundaProperties()
                .stream()
                .filter(it -> VoteCallRule.PROPERTY.equals(it.getCamundaName()))
                .map(it -> it.getCamundaValue())
                .findFirst()
                .orElseThrow();
    }
}
