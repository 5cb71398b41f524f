package org.bihuan.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bihuan.notification.Messages;
import org.bihuan.notification.News;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.organization.People;
import org.bihuan.organization.Unit;
import org.bihuan.permission.Right;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges one unit into another 机构合并: what is open goes on there, what is over stays under the old name, and people go along. So it
 * hands out posts and what they let read: the system administrator asks for it, and until the security administrator confirms it
 * everybody works on where he is.
 */
@Service
public class MergeUnits {

    private static final int LONGEST_REASON = 2_000;

    private final Merging merging;
    private final WaitingMergers waiting;
    private final UnitsOf own;
    private final Accounts accounts;
    private final People people;
    private final Messages messages;
    private final JdbcClient jdbc;

    MergeUnits(
            Merging merging,
            WaitingMergers waiting,
            UnitsOf own,
            Accounts accounts,
            People people,
            Messages messages,
            JdbcClient jdbc) {
        this.merging = merging;
        this.waiting = waiting;
        this.own = own;
        this.accounts = accounts;
        this.people = people;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /**
     * What moved, or would.
     *
     * @param concerned matters in whose journal it is written down
     * @param moved ids by kind, as in {@link OpenAtUnit.Thing}
     */
    public record Merged(Unit unit, Unit into, LocalDate on, List<String> concerned, Map<String, List<String>> moved) {}

    /**
     * What a merger would move; nothing is changed.
     *
     * @throws Invalid if the successor or the day does not fit
     * @throws Missing if the congress has no such unit
     * @throws Refused if the unit is closed, or one every congress has
     */
    @Transactional
    public Merged preview(Actor actor, String id, @Nullable String into, @Nullable LocalDate on) {
        return merging.found(actor, id, into, on);
    }

    /**
     * Asks for a merger; else as {@link #preview}.
     *
     * @throws Refused if one of the same unit waits already
     * @return what would move if it were confirmed now
     */
    @Transactional
    public Merged ask(Actor actor, String id, @Nullable String into, @Nullable LocalDate on) {
        Merged wanted = merging.found(actor, id, into, on);
        // Whoever confirms has read the one that waits; it does not become another under his eyes.
        if (waiting.find(actor.congress(), id).isPresent()) {
            throw Refused.because("unit.mergerWaits", wanted.unit().name());
        }
        waiting.put(actor, id, wanted.into().id(), on);
        own.write(actor, "unit.mergerProposed", id, Merging.told(wanted));
        List<String> security =
                jdbc.sql("""
                        select distinct o.unit || '/' || o.post from post o join unit u on u.id = o.unit
                        where u.congress = ? and o.post = 'secadmin'""").param(actor.congress()).query(String.class).list();
        messages.tell(
                people.behind(security),
                News.of(
                        "administration.mergerWaits",
                        List.of(
                                people.name(actor.person()),
                                wanted.unit().name(),
                                wanted.into().name()),
                        null,
                        null),
                List.of("inApp", "mail"));
        return wanted;
    }

    /** Mergers of the congress that wait, by unit. */
    public List<WaitingMerger> page(Actor actor, @Nullable String after, int limit) {
        return waiting.page(actor.congress(), after, limit);
    }

    /** The one of a unit, if it waits. */
    public List<WaitingMerger> waitingOf(Actor actor, String id) {
        return waiting.find(actor.congress(), id).stream().toList();
    }

    /**
     * The merger of a unit that waits.
     *
     * @throws Missing if none does
     */
    public WaitingMerger waiting(Actor actor, String id) {
        own.known(actor, id);
        return waiting.find(actor.congress(), id).orElseThrow(() -> new Missing(id));
    }

    /** What it would move if it were confirmed now. */
    @Transactional
    public Merged preview(Actor actor, WaitingMerger it) {
        return possible(() -> merging.found(actor, it));
    }

    /** What the departments and people that move are called, by id; everything else is known by its number. */
    @Transactional(readOnly = true)
    public Map<String, String> names(Merged merged) {
        return merging.names(merged);
    }

    /**
     * Confirms a merger, which does it.
     *
     * @throws Missing if none of this unit waits
     * @throws Refused if the actor asked for it himself, whoever did keeps the units no more, or it is not possible any more
     */
    @Transactional
    public Merged confirm(Actor actor, String id) {
        waiting(actor, id);
        merging.hold(actor);
        WaitingMerger it = waiting.lock(actor.congress(), id).orElseThrow(() -> new Missing(id));
        if (it.proposedBy().equals(actor.person())) {
            throw Refused.because("unit.mergerByOneself");
        }
        if (accounts.of(actor.congress(), it.proposedBy())
                .filter(Right.ADMINISTER_UNITS::heldBy)
                .isEmpty()) {
            throw Refused.because("unit.mergerProposerGone", it.proposedName());
        }
        return possible(() -> merging.merge(actor, it));
    }

    /**
     * Refuses a merger; the units stay as they are.
     *
     * @throws Missing if none of this unit waits
     * @throws Invalid if no reason is given
     */
    @Transactional
    public void refuse(Actor actor, String id, @Nullable String reason) {
        waiting(actor, id);
        String why = Typed.line("reason", reason, LONGEST_REASON);
        WaitingMerger it = waiting.lock(actor.congress(), id).orElseThrow(() -> new Missing(id));
        waiting.forget(id);
        own.write(
                actor,
                "unit.mergerRefused",
                id,
                Map.of(
                        "name", it.unitName(),
                        "into", it.successor(),
                        "intoName", it.successorName(),
                        "proposedBy", it.proposedBy(),
                        "reason", why));
    }

    /** Whoever confirms has no field in which to put right what does not fit any more. */
    private static Merged possible(Supplier<Merged> merger) {
        try {
            return merger.get();
        } catch (Invalid changed) {
            throw new Refused(changed.errors().stream().map(FieldError::reason).toList());
        }
    }
}
