package org.bihuan.handover.process;

import java.util.List;
import java.util.Map;
import org.bihuan.engine.Processes;
import org.bihuan.problem.Problems;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks every assisting unit to confirm; the lead unit's way does not wait for them. */
@Component
class AskAssistingUnits implements JavaDelegate {

    private final Problems problems;
    private final Processes processes;

    AskAssistingUnits(Problems problems, Processes processes) {
        this.problems = problems;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String problem = (String) execution.getVariable("problemId");
        List<String> units = problems.assisting(problem);
        if (!units.isEmpty()) {
            processes.tell(problem, "assist", Map.of("addressees", units, "proposed", false));
        }
    }
}
