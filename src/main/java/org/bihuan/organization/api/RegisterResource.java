package org.bihuan.organization.api;

import org.bihuan.api.Page;
import org.bihuan.organization.Actor;
import org.bihuan.organization.People;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Choices;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The registers of units and people, as choices. */
@RestController
@RequestMapping("/api/v1")
class RegisterResource {

    private final Units units;
    private final People people;

    RegisterResource(Units units, People people) {
        this.units = units;
        this.people = people;
    }

    /** A unit as a choice. */
    record UnitChoice(String value, String label, String kind) {}

    /** A person as a choice. */
    record PersonChoice(String value, String label) {}

    @Needs(Right.READ_COMMON)
    @GetMapping("/units")
    Page<UnitChoice> units(
            Actor actor,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        if (kind != null && !Unit.KINDS.contains(kind)) {
            throw Choices.of("console.kind.", Unit.KINDS).without("kind", kind);
        }
        int size = Page.limit(limit);
        return Page.of(
                units.page(actor.congress(), kind, closed, q, after, size + 1),
                size,
                it -> new UnitChoice(it.id(), it.name(), it.kind()),
                Unit::id);
    }

    @Needs(Right.READ_COMMON)
    @GetMapping("/people")
    Page<PersonChoice> people(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean grouped,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit);
        return Page.of(
                people.page(actor.congress(), grouped, q, after, size + 1),
                size,
                it -> new PersonChoice(it.id(), it.name()),
                People.Person::id);
    }
}
