package org.bihuan.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Reason;
import org.springframework.stereotype.Component;

/**
 * Who may urge about a task 催办: the committee that is in charge, the general office and those who lead, as drawn for a problem; the organ,
 * about the work of its units; and whoever took the step that opened the task and waits for it. Whoever only looks on does not,
 * be it from inside the congress, with a copy, or because he prepared it once.
 */
@Component
class MayUrge {

    /** The parties of the start event {@code urge} of a problem's process, in the order in which somebody with several posts acts. */
    static final List<String> IN_CHARGE = List.of("hostCommittee", "generalOffice", "viceChair", "council");

    /** The parties an organ has work done by. */
    private static final Set<String> SUPERVISED =
            Set.of("leadUnit", "assistingUnits", "assistingUnit", "addressedUnit", "countersigner");

    private final WorkItems items;
    private final Parties parties;

    MayUrge(WorkItems items, Parties parties) {
        this.items = items;
        this.parties = parties;
    }

    /** Why the actor may not urge about this task; nothing if he may. */
    Optional<Reason> against(Actor actor, WorkItem item) {
        if (items.addressed(item.id(), actor)) {
            return Optional.of(Reason.of("task.urgesHimself", item.number()));
        }
        boolean may = waits(actor, item)
                || IN_CHARGE.stream().anyMatch(party -> acts(actor, party, item))
                || (ofUnits(item) && acts(actor, "organ", item));
        return may ? Optional.empty() : Optional.of(Reason.of("task.mayNotUrge", item.number()));
    }

    /** Whether he waits for it, on his own side of the wall: nobody supervised urges the congress. */
    boolean waits(Actor actor, WorkItem item) {
        return actor.person().equals(item.askedBy()) && (actor.insider() || ofUnits(item));
    }

    /** The actor by the post he urges with; as himself where he only waits for it. */
    Actor acting(Actor actor, WorkItem item) {
        return actor.at(Stream.concat(IN_CHARGE.stream(), ofUnits(item) ? Stream.of("organ") : Stream.empty())
                .flatMap(party -> parties.posts(party, item.matter(), item.problem()).stream())
                .toList());
    }

    /** Those of some tasks, none of them addressed to the actor, that he may urge about. */
    Set<Long> among(Actor actor, List<WorkItem> others) {
        var known = new HashMap<String, Boolean>();
        return others.stream()
                .filter(it -> waits(actor, it)
                        || IN_CHARGE.stream().anyMatch(party -> once(known, actor, party, it))
                        || (ofUnits(it) && once(known, actor, "organ", it)))
                .map(WorkItem::id)
                .collect(Collectors.toSet());
    }

    /** Who is in charge is said by the matter alone. */
    private boolean once(Map<String, Boolean> known, Actor actor, String party, WorkItem item) {
        return known.computeIfAbsent(item.matter() + " " + party, key -> acts(actor, party, item));
    }

    private boolean acts(Actor actor, String party, WorkItem item) {
        return parties.posts(party, item.matter(), item.problem()).stream().anyMatch(actor.keys()::contains);
    }

    private static boolean ofUnits(WorkItem item) {
        return SUPERVISED.containsAll(List.of(item.party().split(",")));
    }
}
