package org.bihuan.task;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bihuan.engine.ProcessModels;
import org.bihuan.journal.Entry;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.springframework.stereotype.Service;

/**
 * Signs for tasks without opening each 批量签收: completes one with the outcome its model allows for that (property {@code inBulk} of
 * the task). A task whose model says nothing is opened and filled in.
 */
@Service
public class SignInBulk {

    private final WorkItems items;
    private final ProcessModels models;
    private final Drafts drafts;
    private final CompleteTask completeTask;

    SignInBulk(WorkItems items, ProcessModels models, Drafts drafts, CompleteTask completeTask) {
        this.items = items;
        this.models = models;
        this.drafts = drafts;
        this.completeTask = completeTask;
    }

    /** The outcome that may be given to many at a time; nothing for most tasks. */
    Optional<String> outcome(WorkItem item) {
        return models.get(item.model()).node(item.activity()).property("inBulk");
    }

    /**
     * Signs for one, with what its drafted form holds otherwise.
     *
     * @throws Missing if it is not in the actor's sight
     * @throws Refused if its model does not let it be signed for in bulk, or a draft says another outcome
     */
    public Entry sign(Actor actor, String number) {
        WorkItem item = items.visible(actor, Work.id(number)).orElseThrow(() -> new Missing(number));
        String outcome =
                outcome(item).orElseThrow(() -> Refused.because("handling.notInBulk", item.number(), item.name()));
        Map<String, Object> drafted = drafts.of(item.id(), actor.person());
        if (!outcome.equals(drafted.getOrDefault(Fields.OUTCOME, outcome))) {
            throw Refused.because("handling.draftedOtherwise", item.number());
        }
        var filled = new LinkedHashMap<>(drafted);
        filled.put(Fields.OUTCOME, outcome);
        return completeTask.complete(actor, item.id(), filled, null);
    }
}
