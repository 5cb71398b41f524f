package org.bihuan.administration.api;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.administration.AdministerUnits;
import org.bihuan.administration.AdministerUnits.Described;
import org.bihuan.administration.AdministerUnits.Named;
import org.bihuan.administration.AdministerUnits.NewUnit;
import org.bihuan.administration.MergeUnits;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One unit with its names, and what is done to it. */
@RestController
@RequestMapping("/api/v1/units")
class UnitResource {

    private final AdministerUnits administerUnits;
    private final MergeUnits mergeUnits;

    UnitResource(AdministerUnits administerUnits, MergeUnits mergeUnits) {
        this.administerUnits = administerUnits;
        this.mergeUnits = mergeUnits;
    }

    record Given(
            @Nullable String id,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String organ,
            @Nullable Boolean collective,
            @Nullable List<@Nullable String> aliases) {}

    record Name(@Nullable String name, @Nullable LocalDate from) {}

    record Aliases(@Nullable List<@Nullable String> aliases) {}

    record Below(@Nullable String organ) {}

    record Closing(@Nullable LocalDate on) {}

    record Merger(@Nullable String into, @Nullable LocalDate on) {}

    record Shown(
            String id,
            String name,
            String kind,
            @Nullable String organ,
            boolean collective,
            List<String> aliases,
            List<Named> names,
            @Nullable LocalDate closedOn,
            @Nullable String successor,
            List<String> succeeds) {}

    @Needs(Right.ADMINISTER_UNITS)
    @PostMapping
    ResponseEntity<Shown> create(Actor actor, @RequestBody Given it) {
        var created = administerUnits.create(
                actor,
                new NewUnit(
                        it.id(), it.name(), it.kind(), it.organ(), Boolean.TRUE.equals(it.collective()), it.aliases()));
        return ResponseEntity.created(
                        URI.create("/api/v1/units/" + created.unit().id()))
                .body(shown(created));
    }

    @Needs(Right.READ_ORGANIZATION)
    @GetMapping("/{id}")
    Shown show(Actor actor, @PathVariable String id) {
        return shown(administerUnits.describe(actor, id));
    }

    @Needs(Right.ADMINISTER_UNITS)
    @PutMapping("/{id}/name")
    Shown rename(Actor actor, @PathVariable String id, @RequestBody Name it) {
        return shown(administerUnits.rename(actor, id, it.name(), it.from()));
    }

    @Needs(Right.ADMINISTER_UNITS)
    @PutMapping("/{id}/aliases")
    Shown aliases(Actor actor, @PathVariable String id, @RequestBody Aliases it) {
        return shown(administerUnits.aliases(actor, id, it.aliases()));
    }

    @Needs(Right.ADMINISTER_UNITS)
    @PutMapping("/{id}/organ")
    Shown move(Actor actor, @PathVariable String id, @RequestBody Below it) {
        return shown(administerUnits.move(actor, id, it.organ()));
    }

    @Needs(Right.ADMINISTER_UNITS)
    @PostMapping("/{id}/closing")
    Shown close(Actor actor, @PathVariable String id, @RequestBody Closing it) {
        return shown(administerUnits.close(actor, id, it.on()));
    }

    @Needs(Right.ADMINISTER_UNITS)
    @PostMapping("/{id}/merger")
    ResponseEntity<Moved> merge(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody Merger it) {
        return dryRun
                ? ResponseEntity.ok(Moved.of(mergeUnits.preview(actor, id, it.into(), it.on()), true))
                : ResponseEntity.accepted().body(Moved.of(mergeUnits.ask(actor, id, it.into(), it.on()), true));
    }

    private static Shown shown(Described it) {
        return new Shown(
                it.unit().id(),
                it.unit().name(),
                it.unit().kind(),
                it.unit().organ(),
                it.unit().collective(),
                it.aliases(),
                it.names(),
                it.unit().closedOn(),
                it.unit().successor(),
                it.succeeds());
    }
}
