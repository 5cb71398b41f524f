package org.bihuan.task;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.journal.Entry;
import org.bihuan.organization.Actor;
import org.bihuan.organization.People;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a task to a colleague of the unit to prepare, and gets it back 委派. The colleague need not hold the post: whoever
 * does answers for it and completes it. Whoever prepared counts as having acted, where the model keeps people apart.
 */
@Service
public class Delegating {

    private final WorkItems items;
    private final Claiming claiming;
    private final KeptApart apart;
    private final Delegated delegated;
    private final Drafts drafts;
    private final Sides sides;
    private final People people;
    private final Operations operations;
    private final Clock clock;

    Delegating(
            WorkItems items,
            Claiming claiming,
            KeptApart apart,
            Delegated delegated,
            Drafts drafts,
            Sides sides,
            People people,
            Operations operations,
            Clock clock) {
        this.items = items;
        this.claiming = claiming;
        this.apart = apart;
        this.delegated = delegated;
        this.drafts = drafts;
        this.sides = sides;
        this.people = people;
        this.operations = operations;
        this.clock = clock;
    }

    /** The name of whoever prepares a task now. */
    public Optional<String> preparing(long id) {
        return delegated.open(id).map(it -> people.name(it.delegate()));
    }

    /** Whether the actor gave a task to somebody to prepare, and can take it back. */
    public boolean gave(Actor actor, long id) {
        return delegated
                .open(id)
                .filter(it -> actor.persons().contains(it.owner()))
                .isPresent();
    }

    /** What whoever prepares a task now was asked to prepare. */
    public Optional<String> asked(long id) {
        return delegated.open(id).map(Delegated.Delegation::note);
    }

    /** Whether the actor is asked to prepare a task: he fills its form in without completing it. */
    public boolean prepares(Actor actor, long id) {
        return delegated
                .open(id)
                .filter(it -> actor.persons().contains(it.delegate()))
                .isPresent();
    }

    /** What whoever prepared a task said last. */
    public Optional<String> opinion(long id) {
        return delegated.newest(id).map(Delegated.Delegation::opinion);
    }

    /**
     * Gives a task to somebody to prepare; it stays the actor's own.
     *
     * @param login account of a colleague of the unit
     * @param note what to prepare
     */
    @Transactional
    public Entry delegate(Actor actor, long id, String login, String note) {
        Claiming.Mine mine = claiming.actable(actor, id);
        if (login.equals(actor.login())) {
            throw Invalid.field("to", "task.toOneself");
        }
        Actor colleague = sides.colleague(actor, items.posts(id), login)
                .filter(it -> !apart.excluded(id, it.counted()))
                .orElseThrow(() -> Invalid.field("to", "task.delegate", login));
        String said = Operations.required("note", note);
        items.claimed(id, actor.person());
        delegated.add(id, actor.person(), colleague.person(), said, clock.instant());
        return operations.recorded(mine.as(), mine.item(), "delegation", Map.of("to", colleague.name(), "note", said));
    }

    /**
     * Gives a prepared task back with an opinion; what was drafted becomes the owner's draft.
     *
     * @param fields values for the form, over those drafted before
     */
    @Transactional
    public Entry giveBack(Actor actor, long id, String opinion, Map<String, ?> fields) {
        WorkItem item = visible(actor, id);
        Delegated.Delegation open = open(item);
        if (!actor.persons().contains(open.delegate())) {
            throw Forbidden.because(
                    "task.delegated", item.number(), people.name(open.delegate()), MayAct.time(open.givenAt()));
        }
        String said = Operations.required("opinion", opinion);
        var prepared = new LinkedHashMap<String, Object>(drafts.of(id, open.owner()));
        prepared.putAll(drafts.of(id, open.delegate()));
        prepared.putAll(drafts.of(id, actor.person()));
        prepared.putAll(fields);
        if (!prepared.isEmpty()) {
            drafts.keep(id, open.owner(), prepared);
            List.of(open.delegate(), actor.person()).forEach(it -> drafts.handOnFiles(prepared, it, open.owner()));
        }
        drafts.discard(id, actor.person());
        drafts.discard(id, open.delegate());
        delegated.end(open, "returned", said, clock.instant());
        items.touch(id);
        return operations.recorded(
                actor.as(open.delegate()), item, "opinion", Map.of("to", people.name(open.owner()), "opinion", said));
    }

    /** Takes a task back before it is prepared. */
    @Transactional
    public Entry takeBack(Actor actor, long id) {
        WorkItem item = visible(actor, id);
        Delegated.Delegation open = open(item);
        if (!actor.persons().contains(open.owner())) {
            throw Forbidden.because("task.notDelegator", item.number(), people.name(open.owner()));
        }
        delegated.end(open, "recalled", null, clock.instant());
        items.touch(id);
        return operations.recorded(
                actor.as(open.owner()), item, "delegationRecall", Map.of("from", people.name(open.delegate())));
    }

    private WorkItem visible(Actor actor, long id) {
        WorkItem seen = items.visible(actor, id).orElseThrow(() -> new Missing("T-" + id));
        items.lockMatter(seen.matter());
        return items.get(id);
    }

    private Delegated.Delegation open(WorkItem item) {
        return delegated.open(item.id()).filter(it -> item.open()).orElseThrow(() -> over(item));
    }

    /** Whoever comes second is told what became of it. */
    private Refused over(WorkItem item) {
        return delegated
                .newest(item.id())
                .filter(it -> it.state().equals("returned") || it.state().equals("recalled"))
                .map(it -> Refused.because(
                        "task.delegation." + it.state(),
                        item.number(),
                        people.name(it.state().equals("returned") ? it.delegate() : it.owner()),
                        MayAct.time(it.endedAt())))
                .orElseGet(() -> Refused.because("task.notDelegated", item.number()));
    }
}
