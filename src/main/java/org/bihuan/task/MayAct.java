package org.bihuan.task;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Optional;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congress;
import org.bihuan.organization.People;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether somebody may complete an item now, by his own right or as a substitute, and if not, why. */
@Component
class MayAct {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final WorkItems items;
    private final KeptApart apart;
    private final Delegated delegated;
    private final People people;

    MayAct(WorkItems items, KeptApart apart, Delegated delegated, People people) {
        this.items = items;
        this.apart = apart;
        this.delegated = delegated;
        this.people = people;
    }

    /** The actor by the first right that will do, his own before others'. */
    Actor check(Actor actor, WorkItem item) {
        if (item.state().equals("done")) {
            throw Refused.because(
                    "task.done", item.number(), people.name(String.valueOf(item.doneBy())), time(item.doneAt()));
        }
        if (item.state().equals("recalled")) {
            throw Refused.because("task.recalled", item.number());
        }
        if (!item.open()) {
            throw Refused.because("task.dropped", item.number());
        }
        var against = new ArrayList<Refused>();
        for (Actor way : actor.by(items.posts(item.id()))) {
            Optional<Refused> refused = against(way, item);
            if (refused.isEmpty()) {
                return way;
            }
            against.add(refused.get().onBehalfOf(way.behalfLogin()));
        }
        throw against.isEmpty() ? Forbidden.because("task.notYours", item.number(), item.name()) : against.get(0);
    }

    private Optional<Refused> against(Actor way, WorkItem item) {
        String taken = item.claimedBy();
        // What somebody has taken who may act no more, is free again.
        if (taken != null && !way.counted().contains(taken) && items.addressed(item.id(), taken)) {
            return Optional.of(
                    item.claimedAt() == null
                            ? Refused.because("task.claimedBefore", item.number(), people.name(taken))
                            : Refused.because(
                                    "task.claimed", item.number(), people.name(taken), time(item.claimedAt())));
        }
        Optional<Refused> prepared = delegated
                .open(item.id())
                .map(it -> Refused.because(
                        "task.delegated", item.number(), people.name(it.delegate()), time(it.givenAt())));
        if (prepared.isPresent()) {
            return prepared;
        }
        if (apart.excluded(item.id(), way.counted())) {
            return Optional.of(Refused.because("task.excluded", item.name()));
        }
        return apart.acted(item.id(), way.counted())
                ? Optional.of(Refused.because("task.already", item.number()))
                : Optional.empty();
    }

    /** A moment as a sentence to people names it. */
    static String time(@Nullable OffsetDateTime at) {
        return at == null ? "" : at.atZoneSameInstant(Congress.ZONE).format(TIME);
    }
}
