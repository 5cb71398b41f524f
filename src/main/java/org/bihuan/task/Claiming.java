package org.bihuan.task;

import java.util.List;
import java.util.Map;
import org.bihuan.organization.Actor;
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
    private final MayAct may;
    private final KeptApart apart;
    private final Sides sides;
    private final Drafts drafts;
    private final Operations operations;

    Claiming(WorkItems items, MayAct may, KeptApart apart, Sides sides, Drafts drafts, Operations operations) {
        this.drafts = drafts;
        this.items = items;
        this.may = may;
        this.apart = apart;
        this.sides = sides;
        this.operations = operations;
    }

    /** Takes a task: nobody else can complete it until it is put back. */
    @Transactional
    public WorkItem claim(Actor actor, long id) {
        Mine mine = actable(actor, id);
        return claimed(mine.as(), mine.item(), "claim", actor.person());
    }

    /** Puts a task back. */
    @Transactional
    public WorkItem unclaim(Actor actor, long id) {
        Mine mine = actable(actor, id);
        return claimed(mine.as(), mine.item(), "unclaim", null);
    }

    /**
     * Hands a task to a colleague of the same unit who holds a post it is addressed to: the model says who may act, and handing
     * on gives nobody a post. What the actor has filled in goes with it.
     *
     * @param login the colleague's account
     */
    @Transactional
    public WorkItem transfer(Actor actor, long id, String login, String reason) {
        Mine mine = actable(actor, id);
        if (login.equals(actor.login())) {
            throw Invalid.field("to", "task.toOneself");
        }
        List<String> addresses = items.posts(id);
        Actor colleague = sides.colleague(actor, addresses, login)
                .filter(it -> it.by(addresses).stream().anyMatch(way -> !apart.excluded(id, way.counted())))
                .orElseThrow(() -> Invalid.field("to", "task.transfer", login));
        String why = Operations.required("reason", reason);
        items.claimed(id, colleague.person());
        drafts.handOn(id, actor.person(), colleague.person());
        operations.recorded(mine.as(), mine.item(), "transfer", Map.of("to", colleague.name(), "reason", why));
        return items.get(id);
    }

    /** A task and by whose right the actor may act at it. */
    record Mine(Actor as, WorkItem item) {}

    /** The task, locked, if the actor may complete it now and alone. */
    Mine actable(Actor actor, long id) {
        WorkItem seen = items.visible(actor, id).orElseThrow(() -> new Missing("T-" + id));
        items.lockMatter(seen.matter());
        WorkItem item = items.get(id);
        if (item.people() > 1) {
            throw Refused.because("task.together", item.number(), item.people());
        }
        return new Mine(may.check(actor, item), item);
    }

    private WorkItem claimed(Actor actor, WorkItem item, String action, @Nullable String person) {
        items.claimed(item.id(), person);
        operations.journalled(actor, item, action, Map.of());
        return items.get(item.id());
    }
}
