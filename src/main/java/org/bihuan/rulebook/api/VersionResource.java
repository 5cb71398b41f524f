package org.bihuan.rulebook.api;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.bihuan.amendment.DecideRules;
import org.bihuan.amendment.Effect;
import org.bihuan.amendment.Proposal;
import org.bihuan.amendment.ProposeRules;
import org.bihuan.amendment.ReadVersions;
import org.bihuan.api.Page;
import org.bihuan.organization.Actor;
import org.bihuan.organization.People;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.rulebook.RuleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Versions of the congress's rule book: proposed, looked at, decided on. */
@RestController
@RequestMapping("/api/v1/rulebook")
class VersionResource {

    private final ReadVersions reading;
    private final ProposeRules propose;
    private final DecideRules decide;
    private final People people;
    private final ShownBook shown;

    VersionResource(ReadVersions reading, ProposeRules propose, DecideRules decide, People people, ShownBook shown) {
        this.reading = reading;
        this.propose = propose;
        this.decide = decide;
        this.people = people;
        this.shown = shown;
    }

    /** A version as lists show it; who said what is told inside the congress. */
    record Version(
            String id,
            String state,
            @Nullable String preset,
            LocalDate effective,
            @Nullable String reason,
            @Nullable String proposedBy,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            DecideRules.@Nullable Named meeting,
            @Nullable String note) {}

    /** A version with what it changes. */
    record Detail(Version version, List<ShownBook.Changed> changes, long runningMatters) {}

    /** What a proposal would do. */
    record Preview(List<ShownBook.Changed> changes, long runningMatters) {}

    /** The decision that approves. */
    record Approval(
            DecideRules.@Nullable Named meeting, @Nullable String note) {}

    /** The decision that declines. */
    record Rejection(@Nullable String reason) {}

    @Needs(Right.READ)
    @GetMapping("/versions")
    Page<Version> versions(
            Actor actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit);
        String before = Page.id(after, "R-[0-9]{4}-[0-9]{4,}");
        return Page.of(reading.page(actor, before, size + 1), size, it -> version(actor, it), RuleVersion::id);
    }

    @Needs(Right.READ)
    @GetMapping("/versions/{id}")
    Detail version(Actor actor, @PathVariable String id) {
        return detail(actor, reading.get(actor, id));
    }

    /** With {@code dryRun} nothing is kept: it answers what would change, or why it would be refused. */
    @Needs(Right.PROPOSE_RULES)
    @PostMapping("/proposals")
    ResponseEntity<?> propose(
            Actor actor,
            @RequestParam(required = false, defaultValue = "false") boolean dryRun,
            @RequestBody Proposal proposal) {
        if (dryRun) {
            Effect effect = propose.preview(actor, proposal);
            return ResponseEntity.ok(new Preview(shown.of(effect.changes()), effect.runningMatters()));
        }
        RuleVersion version = propose.propose(actor, proposal);
        return ResponseEntity.created(URI.create("/api/v1/rulebook/versions/" + version.id()))
                .body(detail(actor, version));
    }

    @Needs(Right.DECIDE_RULES)
    @PostMapping("/proposals/{id}/approval")
    Detail approve(Actor actor, @PathVariable String id, @RequestBody Approval approval) {
        return detail(actor, decide.approve(actor, id, approval.meeting(), approval.note()));
    }

    @Needs(Right.DECIDE_RULES)
    @PostMapping("/proposals/{id}/rejection")
    Detail decline(Actor actor, @PathVariable String id, @RequestBody Rejection rejection) {
        return detail(actor, decide.decline(actor, id, rejection.reason()));
    }

    private Detail detail(Actor actor, RuleVersion it) {
        Effect effect = reading.effect(it);
        return new Detail(version(actor, it), shown.of(effect.changes()), effect.runningMatters());
    }

    private Version version(Actor actor, RuleVersion it) {
        boolean inside = actor.insider();
        return new Version(
                it.id(),
                it.state(),
                it.preset(),
                it.effectiveFrom(),
                inside ? it.reason() : null,
                inside ? people.name(it.proposedBy()) : null,
                it.proposedAt().toInstant(),
                inside && it.decidedBy() != null ? people.name(it.decidedBy()) : null,
                instant(it.decidedAt()),
                it.meeting() == null ? null : new DecideRules.Named(it.meeting(), String.valueOf(it.heldOn())),
                inside ? it.note() : null);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
