package org.bihuan.task;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModel.Node;
import org.bihuan.engine.ProcessModels;
import org.bihuan.engine.Processes;
import org.bihuan.journal.Entry;
import org.bihuan.organization.Actor;
import org.bihuan.organization.People;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back one's own completion while nobody has acted after it 撤回. Only a task of which the model says {@code recall}
 * can be: its act only records, or puts back what it changed. The record stays as trail, marked; whoever was told hears that it
 * was recalled.
 */
@Service
public class Recalling {

    private final WorkItems items;
    private final ProcessModels models;
    private final Processes processes;
    private final Acts acts;
    private final Records records;
    private final Recalled recalled;
    private final Telling telling;
    private final Drafts drafts;
    private final Delegated delegated;
    private final People people;
    private final Labels labels;
    private final Operations operations;

    Recalling(
            WorkItems items,
            ProcessModels models,
            Processes processes,
            Acts acts,
            Records records,
            Recalled recalled,
            Telling telling,
            Drafts drafts,
            Delegated delegated,
            People people,
            Labels labels,
            Operations operations) {
        this.items = items;
        this.models = models;
        this.processes = processes;
        this.acts = acts;
        this.records = records;
        this.recalled = recalled;
        this.telling = telling;
        this.drafts = drafts;
        this.delegated = delegated;
        this.people = people;
        this.labels = labels;
        this.operations = operations;
    }

    /**
     * Takes a completion back; the task waits again as a new one, and what followed it no longer waits.
     *
     * @throws Forbidden if somebody else completed it
     * @throws Refused with the reasons why it cannot be taken back any more
     */
    @Transactional
    public Entry recall(Actor actor, long id, String reason) {
        WorkItem seen = items.visible(actor, id).orElseThrow(() -> new Missing("T-" + id));
        items.lockMatter(seen.matter());
        WorkItem item = items.get(id);
        ProcessModel model = models.get(item.model());
        Node node = own(actor, item, model);
        String said = Operations.required("reason", reason);
        WorkItem next = opened(item, model);
        Entry entry = operations.recorded(
                actor.at(items.posts(id)), item, "recall", Map.of("reason", said, "next", next.name()));
        if (acts.of(node) instanceof Recallable act) {
            act.putBack(item.matter(), item.problem(), recalled.before(id));
        }
        recalled.mark(id);
        telling.recalled(item, node);
        processes.goBack(next.token(), item.activity());
        return entry;
    }

    /**
     * What taking a completion back would undo.
     *
     * @param next the task it opened, which would wait no more
     * @param nextName its name in the reader's language
     * @param told the parties that would hear of it
     */
    public record Outlook(WorkItem next, String nextName, List<String> told) {}

    /**
     * What taking it back would undo now.
     *
     * @throws Forbidden if somebody else completed it
     * @throws Refused with the reasons why it cannot be taken back any more
     */
    @Transactional(readOnly = true)
    public Outlook outlook(Actor actor, long id) {
        WorkItem item = items.visible(actor, id).orElseThrow(() -> new Missing("T-" + id));
        ProcessModel model = models.get(item.model());
        Node node = own(actor, item, model);
        WorkItem next = opened(item, model);
        return new Outlook(next, labels.node(model, model.node(next.activity())), node.words("tells"));
    }

    /** Whether the actor could take it back now; asked again when he does. */
    @Transactional(readOnly = true)
    public boolean offered(Actor actor, WorkItem item) {
        try {
            ProcessModel model = models.get(item.model());
            own(actor, item, model);
            opened(item, model);
            return true;
        } catch (Refused | Forbidden against) {
            return false;
        }
    }

    /** Those of some completions, by id, that the actor could take back now. */
    @Transactional(readOnly = true)
    public Set<Long> offered(Actor actor, Collection<Long> ids) {
        return ids.stream()
                .filter(id -> items.find(id).filter(it -> offered(actor, it)).isPresent())
                .collect(Collectors.toSet());
    }

    /** The node of a completion that is the actor's own and that its model lets him take back. */
    private Node own(Actor actor, WorkItem item, ProcessModel model) {
        if (item.state().equals("recalled")) {
            throw Refused.because(
                    "recall.already",
                    item.number(),
                    people.name(String.valueOf(item.doneBy())),
                    MayAct.time(recalled.at(item.id())));
        }
        if (!item.state().equals("done")) {
            throw Refused.because("recall.notDone", item.number());
        }
        if (!actor.person().equals(item.doneBy())) {
            throw Forbidden.because("recall.notYours", item.number(), people.name(String.valueOf(item.doneBy())));
        }
        Node node = model.node(item.activity());
        if (item.people() > 1 || !Acts.recallable(node)) {
            throw Refused.because("recall.notAllowed", item.name());
        }
        return node;
    }

    /** The one task the completion opened, untouched. */
    private WorkItem opened(WorkItem item, ProcessModel model) {
        List<String> reached = model.overGatewaysAlone(item.activity());
        List<WorkItem> after = items.after(item).stream()
                .filter(it -> reached.contains(it.activity()))
                .toList();
        if (after.isEmpty()) {
            throw Refused.because("recall.goneOn", item.name());
        }
        for (WorkItem it : after) {
            if (!it.open()) {
                throw Refused.because("recall.acted", it.number(), it.name());
            }
            reasonAgainst(it);
        }
        return after.get(0);
    }

    private void reasonAgainst(WorkItem next) {
        if (next.claimedBy() != null) {
            throw new Refused(List.of(Reason.of(
                    "recall.claimed",
                    next.number(),
                    next.name(),
                    people.name(next.claimedBy()),
                    MayAct.time(next.claimedAt()))));
        }
        if (records.countOf(next.id()) > 0
                || drafts.any(next.id())
                || delegated.newest(next.id()).isPresent()) {
            throw Refused.because("recall.acted", next.number(), next.name());
        }
    }
}
