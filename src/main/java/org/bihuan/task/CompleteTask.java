package org.bihuan.task;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.engine.ProcessModel.Node;
import org.bihuan.engine.ProcessModels;
import org.bihuan.engine.Processes;
import org.bihuan.journal.Entry;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Completes a task: who may, with what, once. Lock order: matter row, domain rows, engine. */
@Service
public class CompleteTask {

    private final WorkItems items;
    private final ProcessModels models;
    private final Processes processes;
    private final Acts acts;
    private final Forms forms;
    private final Performance performance;
    private final Records records;
    private final Drafts drafts;
    private final MayAct may;
    private final Clock clock;

    CompleteTask(
            WorkItems items,
            ProcessModels models,
            Processes processes,
            Acts acts,
            Forms forms,
            Performance performance,
            Records records,
            Drafts drafts,
            MayAct may,
            Clock clock) {
        this.items = items;
        this.models = models;
        this.processes = processes;
        this.acts = acts;
        this.forms = forms;
        this.performance = performance;
        this.records = records;
        this.drafts = drafts;
        this.may = may;
        this.clock = clock;
    }

    /**
     * Completes a task.
     *
     * @param expected the revision the actor has seen, or nothing
     * @return the journal's entry
     * @throws Missing if there is no such task in the actor's sight
     * @throws org.bihuan.refusal.Invalid if the form does not fit
     * @throws Refused if it is done, taken, not his, or the act refuses
     */
    @Retryable(includes = ConcurrencyFailureException.class, maxRetries = 1, delay = 20)
    @Transactional
    public Entry complete(Actor actor, long id, Map<String, ?> filled, @Nullable Integer expected) {
        WorkItem seen = items.visible(actor, id).orElseThrow(() -> new Missing("T-" + id));
        items.lockMatter(seen.matter());
        WorkItem item = items.get(id);
        if (expected != null && expected != item.rev()) {
            throw new Stale(item.number());
        }
        Node node = acts.about(models.get(item.model()).node(item.activity()), item.matter(), item.problem());
        Actor as = may.check(actor, item);
        Fields fields = forms.read(actor, item.matter(), item.problem(), node, filled);
        var submission = new Submission(
                as,
                item.matter(),
                item.problem(),
                item.model(),
                item.activity(),
                fields,
                forms.today(),
                item.addressee(),
                item.due());
        Performance.Done done = performance.perform(submission, node, id);
        drafts.discard(id, actor.person());
        var variables = new LinkedHashMap<>(done.variables());
        if (item.people() > 1) {
            List<String> outcomes = records.outcomes(id);
            if (records.countOf(id) < item.people()) {
                items.touch(id);
                return done.entry();
            }
            strictest(node, outcomes, variables);
        }
        items.done(id, actor.person(), clock.instant(), submission.today());
        drafts.discardAll(id);
        processes.complete(item.token(), variables);
        return done.entry();
    }

    /** Those who act together go forward only if all of them would. */
    private static void strictest(Node node, List<String> outcomes, Map<String, Object> variables) {
        node.form().stream()
                .filter(field -> field.name().equals(Fields.OUTCOME))
                .map(field -> List.copyOf(field.options().keySet()))
                .findFirst()
                .ifPresent(options -> outcomes.stream()
                        .max(java.util.Comparator.comparingInt(options::indexOf))
                        .ifPresent(strictest -> variables.put(Fields.OUTCOME, strictest)));
    }
}
