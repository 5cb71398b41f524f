package org.bihuan.handover.process;

import java.util.List;
import java.util.Map;
import org.bihuan.engine.Processes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the additional unit that the lead unit proposes to the organ; the lead unit’s way does not wait for it. */
@Component
class ProposeAssistingUnit implements JavaDelegate {

    private final Processes processes;

    ProposeAssistingUnit(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        processes.tell(
                (String) execution.getVariable("problemId"),
                "assist",
                Map.of("addressees", List.of((String) execution.getVariable("proposedUnit")), "proposed", true));
    }
}
