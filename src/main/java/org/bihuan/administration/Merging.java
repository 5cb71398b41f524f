package org.bihuan.administration;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.administration.MergeUnits.Merged;
import org.bihuan.administration.OpenAtUnit.Thing;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a merger would do, and the doing of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Merging {

    private final Units units;
    private final UnitBook book;
    private final UnitsOf own;
    private final OpenAtUnit openAtUnit;
    private final MovingWork work;
    private final Continuation posts;
    private final Journal journal;

    Merging(
            Units units,
            UnitBook book,
            UnitsOf own,
            OpenAtUnit openAtUnit,
            MovingWork work,
            Continuation posts,
            Journal journal) {
        this.units = units;
        this.book = book;
        this.own = own;
        this.openAtUnit = openAtUnit;
        this.work = work;
        this.posts = posts;
        this.journal = journal;
    }

    /**
     * What would move; nothing is changed.
     *
     * @throws Invalid if the successor or the day does not fit
     */
    Merged found(Actor actor, String id, @Nullable String into, @Nullable LocalDate on) {
        return found(actor, id, into, on, openAtUnit.of(id));
    }

    /** The same for a merger that waits. */
    Merged found(Actor actor, WaitingMerger it) {
        return found(actor, it.unit(), it.successor(), day(it));
    }

    /** What the departments and people that move are called, by id. */
    Map<String, String> names(Merged merged) {
        return openAtUnit.names(merged.moved());
    }

    /** Waits until nobody works on a matter of the congress. */
    void hold(Actor actor) {
        work.lockMatters(actor.congress());
    }

    /** Does it, with one entry in the chain of each matter concerned and one in that of the congress. */
    Merged merge(Actor actor, WaitingMerger it) {
        String id = it.unit();
        List<Thing> open = openAtUnit.of(id);
        Merged merged = found(actor, id, it.successor(), day(it), open);
        work.move(id, merged.into().id(), merged.concerned());
        posts.move(actor, merged.unit(), merged.into(), merged.on());
        book.close(id, merged.on(), merged.into().id());
        merged.concerned().forEach(matter -> {
            var here =
                    open.stream().filter(thing -> thing.matter().equals(matter)).toList();
            var data = told(merged, it);
            OpenAtUnit.byKind(here).forEach((kind, ids) -> {
                if (!ids.isEmpty()) {
                    data.put(kind, ids);
                }
            });
            journal.append(matter, new Note(actor.login(), null, actor.origin(), "unit.merged", matter, data));
        });
        var data = told(merged, it);
        data.put("concerned", (long) merged.concerned().size());
        merged.moved().forEach((kind, ids) -> data.put(kind, (long) ids.size()));
        own.write(actor, "unit.merged", id, data);
        return merged;
    }

    /** The unit worked on while its merger waited: what it did then stands under its own name. */
    private @Nullable LocalDate day(WaitingMerger it) {
        LocalDate wanted = it.onDay();
        return wanted == null
                ? null
                : book.lastTrace(it.unit()).filter(wanted::isBefore).orElse(wanted);
    }

    private Merged found(Actor actor, String id, @Nullable String given, @Nullable LocalDate on, List<Thing> open) {
        Unit unit = own.open(actor, id);
        AdministerUnits.several(unit);
        Unit into = successor(actor, unit, given);
        return new Merged(unit, into, own.day("on", unit, on), OpenAtUnit.matters(open), OpenAtUnit.byKind(open));
    }

    private Unit successor(Actor actor, Unit unit, @Nullable String given) {
        if (given == null || given.isBlank()) {
            throw Invalid.field("into", "form.required");
        }
        if (given.equals(unit.id())) {
            throw Invalid.field("into", "unit.itself", unit.name());
        }
        Unit into = units.find(actor.congress(), given).orElseThrow(() -> Invalid.field("into", "unit.unknown", given));
        if (!into.open()) {
            throw Invalid.field("into", "unit.closed", into.name(), String.valueOf(into.closedOn()));
        }
        if (!into.kind().equals(unit.kind())) {
            throw Invalid.field("into", "unit.otherKind", into.name());
        }
        return into;
    }

    private static Map<String, Object> told(Merged merged, WaitingMerger it) {
        Map<String, Object> data = told(merged);
        data.put("proposedBy", it.proposedBy());
        return data;
    }

    static Map<String, Object> told(Merged it) {
        var data = new LinkedHashMap<String, Object>();
        data.put("unit", it.unit().id());
        data.put("name", it.unit().name());
        data.put("into", it.into().id());
        data.put("intoName", it.into().name());
        data.put("on", it.on().toString());
        return data;
    }
}
