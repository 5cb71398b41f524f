package org.bihuan.engine;

import java.util.function.Consumer;
import org.bihuan.engine.FlowObserver.Position;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Passes what the engine does on to the observers, in the program's own terms. */
@Component
class FlowRecorder extends DefaultIncidentHandler implements ExecutionListener, TaskListener {

    private final ObjectProvider<FlowObserver> observers;

    FlowRecorder(ObjectProvider<FlowObserver> observers) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.observers = observers;
    }

    @Override
    public void notify(DelegateExecution execution) {
        switch (execution.getEventName()) {
            case EVENTNAME_START -> tell(it -> it.entered(at(execution, execution.getCurrentActivityId())));
            case EVENTNAME_END -> tell(it -> it.left(at(execution, execution.getCurrentActivityId())));
            default -> tell(it -> it.taken(at(execution, execution.getCurrentTransitionId())));
        }
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getEventName().equals(EVENTNAME_CREATE)) {
            tell(it -> it.opened(at(task.getExecution(), task.getTaskDefinitionKey()), task.getId()));
        } else {
            tell(it -> it.dropped(task.getId()));
        }
    }

    @Override
    public Incident handleIncident(IncidentContext incident, String message) {
        if (incident.getExecutionId() != null) {
            ExecutionEntity execution =
                    Context.getCommandContext().getExecutionManager().findExecutionById(incident.getExecutionId());
            tell(it -> it.failed(at(execution, incident.getActivityId())));
        }
        return super.handleIncident(incident, message);
    }

    private void tell(Consumer<FlowObserver> news) {
        observers.orderedStream().forEach(news);
    }

    private static Position at(DelegateExecution execution, String element) {
        var definition = ((ExecutionEntity) execution).getProcessDefinition();
        return new Position(
                definition.getKey() + ":" + definition.getVersion(),
                execution.getProcessInstanceId(),
                element,
                (String) execution.getVariable(Processes.MATTER),
                (String) execution.getVariable(Processes.PROBLEM),
                (String) execution.getVariable(Processes.ADDRESSEE));
    }
}
