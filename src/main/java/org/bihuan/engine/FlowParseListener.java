package org.bihuan.engine;

import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Hangs the recorder on every node and flow of every model, so that no model has to ask for it. */
class FlowParseListener extends AbstractBpmnParseListener {

    private static final Set<String> WAITING = Set.of("callActivity", "intermediateMessageCatch");

    private final FlowRecorder recorder;

    FlowParseListener(FlowRecorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        watch(definition);
    }

    private void watch(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            // Several runs of one node stand in a body of their own, which no model names.
            boolean named = !(activity.getActivityBehavior() instanceof MultiInstanceActivityBehavior);
            if (named) {
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, recorder);
            }
            if (named && WAITING.contains((String) activity.getProperty("type"))) {
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, recorder);
            }
            activity.getOutgoingTransitions()
                    .forEach(flow ->
                            ((TransitionImpl) flow).addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, recorder));
            if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
                task.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, recorder);
                task.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, recorder);
            }
            watch(activity);
        }
    }
}
