package org.bihuan.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.organization.People;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a task for oneself, puts it back, or hands it to a colleague 转办 who could act on it as well. */
@Service
public class Claiming {

    private final WorkItems items;
    private final Records records;
    private final People people;
    private final Accounts accounts;
    private final Journal journal;

    Claiming(WorkItems items, Records records, People people, Accounts accounts, Journal journal) {
        this.items = items;
        this.records = records;
        this.people = people;
        this.accounts = accounts;
        this.journal = journal;
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
     * Hands a task to a colleague.
     *
     * @param login the colleague's account
     */
    @Transactional
    public WorkItem transfer(Actor actor, long id, String login, String reason) {
        WorkItem item = actable(actor, id);
        Actor colleague = accounts.actor(login, null)
                .filter(it -> items.addressed(id, it) && !items.excluded(id, it.person()))
                .orElseThrow(() -> Invalid.field("to", "task.transfer", login));
        String why = why(reason);
        items.claimed(id, colleague.person());
        journal.append(
                item.matter(),
                new Note(
                        actor.login(),
                        null,
                        actor.origin(),
                        "transfer",
                        subject(item),
                        Map.of("task", item.number(), "activity", item.activity(), "to", login, "reason", why)));
        return items.get(id);
    }

    private static String why(String reason) {
        if (reason.isBlank()) {
            throw Invalid.field("reason", "form.required");
        }
        try {
            return Text.checked(reason, 1, 2_000, Optional.empty());
        } catch (Unfit unfit) {
            throw new Invalid(List.of(new FieldError("reason", unfit.reason)));
        }
    }

    private WorkItem actable(Actor actor, long id) {
        WorkItem seen = items.visible(actor, id).orElseThrow(() -> new Missing("T-" + id));
        items.lockMatter(seen.matter());
        WorkItem item = items.get(id);
        if (item.people() > 1) {
            throw Refused.because("task.together", item.number(), item.people());
        }
        new MayAct(items, records, people).check(actor, item);
        return item;
    }

    private WorkItem claimed(
            Actor actor, WorkItem item, String action, @org.jspecify.annotations.Nullable String person) {
        items.claimed(item.id(), person);
        journal.append(
                item.matter(),
                new Note(
                        actor.login(),
                        null,
                        actor.origin(),
                        action,
                        subject(item),
                        Map.of("task", item.number(), "activity", item.activity())));
        return items.get(item.id());
    }

    private static String subject(WorkItem item) {
        return item.problem() == null ? item.matter() : item.problem();
    }
}
