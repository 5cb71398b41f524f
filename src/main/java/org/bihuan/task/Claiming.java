package org.bihuan.task;

import java.util.Map;
import org.bihuan.organization.Actor;
import org.bihuan.organization.People;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a task for oneself, puts it back, or hands it to a colleague 转办. */
@Service
public class Claiming {

    private final WorkItems items;
    private final Records records;
    private final People people;
    private final Delegated delegated;
    private final Sides sides;
    private final Operations operations;

    Claiming(WorkItems items, Records records, People people, Delegated delegated, Sides sides, Operations operations) {
        this.items = items;
        this.records = records;
        this.people = people;
        this.delegated = delegated;
        this.sides = sides;
        this.operations = operations;
    }

    /** Takes a task: nobody else can complete it until it is put back. */
    @Transactional
    public WorkItem claim(Actor actor, long id) {
        WorkItem item = actable(actor, id);
        return claimed(actor, item, "claim", actor.person());
    }

    /** Puts a task back. */
    @Transactional
    public WorkItem unclaim(Actor actor, long id) {
        WorkItem item = actable(actor, id);
        return claimed(actor, item, "unclaim", null);
    }

    /**
     * Hands a task to a colleague of the same unit who holds a post it is addressed to: the model says who may act, and handing
     * on gives nobody a post.
     *
     * @param login the colleague's account
     */
    @Transactional
    public WorkItem transfer(Actor actor, long id, String login, String reason) {
        WorkItem item = actable(actor, id);
        if (login.equals(actor.login())) {
            throw Invalid.field("to", "task.toOneself");
        }
        Actor colleague = sides.colleague(actor, items.posts(id), login)
                .filter(it -> items.addressed(id, it) && !items.excluded(id, it.person()))
                .orElseThrow(() -> Invalid.field("to", "task.transfer", login));
        String why = Operations.required("reason", reason);
        items.claimed(id, colleague.person());
        operations.recorded(actor, item, "transfer", Map.of("to", colleague.name(), "reason", why));
        return items.get(id);
    }

    /** The task, locked, if the actor may complete it now and alone. */
    WorkItem actable(Actor actor, long id) {
        WorkItem seen = items.visible(actor, id).orElseThrow(() -> new Missing("T-" + id));
        items.lockMatter(seen.matter());
        WorkItem item = items.get(id);
        if (item.people() > 1) {
            throw Refused.because("task.together", item.number(), item.people());
        }
        new MayAct(items, records, delegated, people).check(actor, item);
        return item;
    }

    private WorkItem claimed(Actor actor, WorkItem item, String action, @Nullable String person) {
        items.claimed(item.id(), person);
        operations.journalled(actor, item, action, Map.of());
        return items.get(item.id());
    }
}
