package org.bihuan.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.MessageCorrelationResult;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves processes on: start, complete, tell. Always within the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Processes {

    static final String MATTER = "matterId";
    static final String PROBLEM = "problemId";

    /** Whom a run alone asks, of several asked at a time. */
    static final String ADDRESSEE = "addressee";

    /** Variables that hold a unit. */
    private static final List<String> UNITS = List.of(ADDRESSEE, "ballotSubject", "proposedUnit");

    private final RuntimeService runtime;
    private final TaskService tasks;

    Processes(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /**
     * Starts a run of a model for a matter or one of its problems.
     *
     * @param startMessage the message of the start event, nothing for the plain start
     */
    public void start(
            String key,
            @Nullable String startMessage,
            String matter,
            @Nullable String problem,
            Map<String, Object> variables) {
        String about = problem == null ? matter : problem;
        start(key, startMessage, about, matter, problem, variables);
    }

    /** Starts a run about a problem beside that of the problem itself, known by a name of its own. */
    public void startBeside(String key, String name, String matter, String problem) {
        start(key, null, name, matter, problem, Map.of());
    }

    private void start(
            String key,
            @Nullable String startMessage,
            String about,
            String matter,
            @Nullable String problem,
            Map<String, Object> variables) {
        var all = new HashMap<>(variables);
        all.put(MATTER, matter);
        if (problem != null) {
            all.put(PROBLEM, problem);
        }
        translating(() -> {
            if (startMessage == null) {
                runtime.startProcessInstanceByKey(key, about, all);
            } else {
                runtime.startProcessInstanceByMessage(startMessage, about, all);
            }
        });
    }

    /** Completes a waiting user task by its token. */
    public void complete(String token, Map<String, Object> variables) {
        translating(() -> tasks.complete(token, variables));
    }

    /**
     * Tells the run about a matter or problem a message it may be waiting for.
     *
     * @return whether it was waiting for it
     */
    public boolean tell(String about, String message) {
        return tell(about, message, Map.of());
    }

    /**
     * The same, with values for what the message starts and nobody else. A list lives only until the transaction ends: long
     * enough to start one run for each of its members.
     *
     * @return whether it was waiting for it
     */
    public boolean tell(String about, String message, Map<String, ?> values) {
        var given = new HashMap<String, Object>();
        values.forEach((name, value) -> given.put(
                name, value instanceof Collection<?> several ? Variables.untypedValue(several, true) : value));
        var told = new ArrayList<MessageCorrelationResult>();
        // Not correlate(): its exception, where nobody waits, marks the caller's transaction to be rolled back.
        translating(() -> told.addAll(runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(about)
                .setVariablesToTriggeredScope(given)
                .correlateAllWithResult()));
        return !told.isEmpty();
    }

    /**
     * Tells the one run about a problem that asks this addressee a message it may be waiting for.
     *
     * @return whether it was waiting for it
     */
    public boolean tellAsked(String problem, String addressee, String message) {
        var told = new ArrayList<MessageCorrelationResult>();
        translating(() -> told.addAll(runtime.createMessageCorrelation(message)
                .processInstanceVariableEquals(PROBLEM, problem)
                .processInstanceVariableEquals(ADDRESSEE, addressee)
                .correlateAllWithResult()));
        return !told.isEmpty();
    }

    /** Lets the runs about a problem that ask one person ask another from now on. */
    public void askInstead(String problem, String addressee, String instead) {
        runtime.createProcessInstanceQuery()
                .variableValueEquals(PROBLEM, problem)
                .variableValueEquals(ADDRESSEE, addressee)
                .list()
                .forEach(run -> translating(() -> runtime.setVariable(run.getId(), ADDRESSEE, instead)));
    }

    /** In every run, a unit stands from now on where another stood: as the one it asks, proposes, or votes on. */
    public void replaceUnit(String unit, String successor) {
        translating(() -> UNITS.forEach(name -> runtime.createVariableInstanceQuery()
                .variableName(name)
                .variableValueEquals(name, unit)
                .list()
                .forEach(it -> runtime.setVariableLocal(it.getExecutionId(), name, successor))));
    }

    /**
     * Takes a run back from a waiting user task to an earlier one of the same run; the way it went stays written down.
     *
     * @param token of the task it waits at
     * @param activity the user task it shall wait at again
     */
    public void goBack(String token, String activity) {
        Task waiting = tasks.createTaskQuery().taskId(token).singleResult();
        translating(() -> runtime.createProcessInstanceModification(waiting.getProcessInstanceId())
                .startBeforeActivity(activity)
                .cancelAllForActivity(waiting.getTaskDefinitionKey())
                .execute());
    }

    /** Nobody outside knows the engine's exceptions; whoever lost against another transaction is told in Spring's terms. */
    private static void translating(Runnable move) {
        try {
            move.run();
        } catch (OptimisticLockingException somebodyWasFaster) {
            throw new OptimisticLockingFailureException("the process moved meanwhile", somebodyWasFaster);
        }
    }
}
