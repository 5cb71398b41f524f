package org.bihuan.task;

import java.time.format.DateTimeFormatter;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congress;
import org.bihuan.organization.People;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Refused;

/** Whether somebody may complete an item now, and if not, why. */
record MayAct(WorkItems items, Records records, Delegated delegated, People people) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    void check(Actor actor, WorkItem item) {
        if (item.state().equals("done")) {
            throw Refused.because("task.done", item.number(), people.name(String.valueOf(item.doneBy())), time(item));
        }
        if (item.state().equals("recalled")) {
            throw Refused.because("task.recalled", item.number());
        }
        if (!item.open()) {
            throw Refused.because("task.dropped", item.number());
        }
        if (!items.addressed(item.id(), actor)) {
            throw Forbidden.because("task.notYours", item.number(), item.name());
        }
        if (item.claimedBy() != null && !item.claimedBy().equals(actor.person())) {
            throw Refused.because("task.claimed", item.number(), people.name(item.claimedBy()));
        }
        delegated.open(item.id()).ifPresent(it -> {
            throw Refused.because("task.delegated", item.number(), people.name(it.delegate()));
        });
        if (items.excluded(item.id(), actor.person())) {
            throw Refused.because("task.excluded", item.name());
        }
        if (records.by(item.id(), actor.person())) {
            throw Refused.because("task.already", item.number());
        }
    }

    private static String time(WorkItem item) {
        return item.doneAt() == null
                ? ""
                : item.doneAt().atZoneSameInstant(Congress.ZONE).format(TIME);
    }
}
