package org.bihuan.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Counters;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.bihuan.refusal.Choices;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters, names, moves and closes units of the administrator's own congress. What is written down under a name keeps that name. */
@Service
public class AdministerUnits {

    /** Kinds a congress can have several units of; of the others it has one from its founding on. */
    private static final List<String> SEVERAL = List.of("committee", "organ", "department");

    private static final String ID = "[a-z][a-z0-9-]{1,38}[a-z0-9]";

    private final Units units;
    private final UnitBook book;
    private final UnitsOf own;
    private final OpenAtUnit openAtUnit;
    private final Counters counters;

    AdministerUnits(Units units, UnitBook book, UnitsOf own, OpenAtUnit openAtUnit, Counters counters) {
        this.units = units;
        this.book = book;
        this.own = own;
        this.openAtUnit = openAtUnit;
        this.counters = counters;
    }

    /**
     * A unit to be.
     *
     * @param id as it shall be known; nothing leaves it to the program
     * @param organ the organ a department belongs to
     */
    public record NewUnit(
            @Nullable String id,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String organ,
            boolean collective,
            @Nullable List<@Nullable String> aliases) {}

    /** A name with its first day and the first day of the next one; nothing where it is open on that side. */
    public record Named(
            String name, @Nullable LocalDate from, @Nullable LocalDate until) {}

    /**
     * A unit with all its names.
     *
     * @param names oldest first; the last one is the one it has, or had when it was closed
     * @param succeeds units that were merged into it
     */
    public record Described(Unit unit, List<String> aliases, List<Named> names, List<String> succeeds) {}

    /**
     * A unit of the actor's congress.
     *
     * @throws Missing if there is none
     */
    @Transactional(readOnly = true)
    public Described describe(Actor actor, String id) {
        Unit unit = own.known(actor, id);
        List<UnitBook.Name> former = book.former(id);
        LocalDate since =
                former.isEmpty() ? null : former.get(former.size() - 1).until();
        var names = new java.util.ArrayList<>(former.stream()
                .map(it -> new Named(it.name(), it.from(), it.until()))
                .toList());
        names.add(new Named(unit.name(), since, unit.closedOn()));
        return new Described(unit, book.aliases(id), names, book.succeeded(id));
    }

    /**
     * Enters a unit.
     *
     * @throws Invalid naming each field that does not fit
     * @throws Refused if the congress has a unit of that name
     */
    @Transactional
    public Described create(Actor actor, NewUnit it) {
        book.lock(actor.congress());
        String name = Typed.line("name", it.name(), Typed.NAME);
        if (!SEVERAL.contains(String.valueOf(it.kind()))) {
            throw Choices.of("console.kind.", SEVERAL).without("kind", String.valueOf(it.kind()));
        }
        String kind = Objects.requireNonNull(it.kind());
        String organ = kind.equals("department") ? organ(actor, it.organ()) : null;
        if (organ == null && it.organ() != null) {
            throw Invalid.field("organ", "setup.noOrgan");
        }
        List<String> aliases = Typed.aliases(it.aliases());
        units.free(actor.congress(), name);
        String id = it.id() == null ? fresh() : id(it.id());
        units.add(new Unit(id, actor.congress(), name, kind, organ, it.collective(), aliases));
        own.write(actor, "unit.created", id, Map.of("name", name, "kind", kind, "organ", organ == null ? "" : organ));
        return describe(actor, id);
    }

    /**
     * Gives a unit another name.
     *
     * @param from the first day of it; today if nothing is said
     * @throws Missing if the congress has no such unit
     * @throws Refused if it is closed, is called so already, or another one is
     */
    @Transactional
    public Described rename(Actor actor, String id, @Nullable String given, @Nullable LocalDate from) {
        Unit unit = own.open(actor, id);
        String name = Typed.line("name", given, Typed.NAME);
        if (unit.name().equals(name)) {
            throw Refused.because("unit.sameName", name);
        }
        units.free(actor.congress(), name);
        LocalDate on = own.day("from", unit, from);
        book.rename(id, name, on);
        own.write(actor, "unit.renamed", id, Map.of("from", unit.name(), "to", name, "on", on.toString()));
        return describe(actor, id);
    }

    /** Replaces the other names a unit goes by. */
    @Transactional
    public Described aliases(Actor actor, String id, @Nullable List<@Nullable String> given) {
        Unit unit = own.open(actor, id);
        List<String> aliases = Typed.aliases(given);
        for (String alias : aliases) {
            units.named(actor.congress(), alias).filter(it -> !it.equals(id)).ifPresent(it -> {
                throw Refused.because("unit.nameTaken", alias);
            });
        }
        List<String> before = book.aliases(id);
        book.aliases(id, aliases);
        own.write(actor, "unit.aliases", id, Map.of("name", unit.name(), "from", before, "to", aliases));
        return describe(actor, id);
    }

    /** Puts a department below another organ. What it works on stays with the matters it belongs to. */
    @Transactional
    public Described move(Actor actor, String id, @Nullable String given) {
        Unit unit = own.open(actor, id);
        if (!unit.kind().equals("department")) {
            throw Invalid.field("organ", "setup.noOrgan");
        }
        String organ = organ(actor, given);
        if (organ.equals(unit.organ())) {
            throw Refused.because("unit.sameOrgan", unit.name());
        }
        book.organ(id, organ);
        own.write(actor, "unit.moved", id, Map.of("from", String.valueOf(unit.organ()), "to", organ));
        return describe(actor, id);
    }

    /**
     * Closes a unit that nothing rests with any more.
     *
     * @param on the day it ceases to be; today if nothing is said
     * @throws Refused with what is open, or if it is one every congress has
     */
    @Transactional
    public Described close(Actor actor, String id, @Nullable LocalDate on) {
        Unit unit = own.open(actor, id);
        several(unit);
        LocalDate day = own.day("on", unit, on);
        var open = openAtUnit.of(id);
        if (!open.isEmpty()) {
            throw new Refused(openAtUnit.reasons(open));
        }
        book.close(id, day, null);
        own.write(actor, "unit.closed", id, Map.of("name", unit.name(), "on", day.toString()));
        return describe(actor, id);
    }

    static void several(Unit unit) {
        if (!SEVERAL.contains(unit.kind())) {
            throw Refused.because("unit.onlyOne", unit.name());
        }
    }

    private String organ(Actor actor, @Nullable String given) {
        if (given == null || given.isBlank()) {
            throw Invalid.field("organ", "form.required");
        }
        return units.find(actor.congress(), given)
                .filter(it -> it.open() && it.kind().equals("organ"))
                .orElseThrow(() -> Invalid.field("organ", "unit.noOrgan", given))
                .id();
    }

    private String id(String given) {
        if (!given.matches(ID)) {
            throw Invalid.field("id", "setup.id", given);
        }
        if (units.taken(given)) {
            throw Invalid.field("id", "foundation.taken", given);
        }
        return given;
    }

    /** An id nobody has. */
    String fresh() {
        String id;
        do {
            id = "new-unit-" + counters.next("unit");
        } while (units.taken(id));
        return id;
    }
}
