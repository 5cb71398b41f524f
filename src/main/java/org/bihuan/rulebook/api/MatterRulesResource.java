package org.bihuan.rulebook.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.bihuan.amendment.DecideRules;
import org.bihuan.amendment.MatterMove;
import org.bihuan.amendment.MatterRules;
import org.bihuan.amendment.MoveMatter;
import org.bihuan.organization.Actor;
import org.bihuan.organization.People;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.rulebook.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rule book a running matter was promised, and moving it to the one in force: proposed by one person, approved by another. */
@RestController
@RequestMapping("/api/v1/matters/{id}/rulebook")
class MatterRulesResource {

    private final MatterRules reading;
    private final MoveMatter moveMatter;
    private final People people;
    private final ShownBook shown;

    MatterRulesResource(MatterRules reading, MoveMatter moveMatter, People people, ShownBook shown) {
        this.reading = reading;
        this.moveMatter = moveMatter;
        this.people = people;
        this.shown = shown;
    }

    /** A proposal to move it that waits for a decision. */
    record Proposed(String id, String reason, String proposedBy, Instant proposedAt) {}

    /** By what the matter runs; {@code changes} is what moving it would change, or after a move what it changed. */
    record Standing(
            ShownBook.Book rulebook,
            List<ShownBook.Changed> changes,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Proposed proposal) {}

    /** Why it is to be moved, or not to be. */
    record Said(@Nullable String reason) {}

    /** The decision to move it. */
    record Approval(
            DecideRules.@Nullable Named meeting, @Nullable String note) {}

    @Needs(Right.READ_INSIDE)
    @GetMapping
    Standing get(Actor actor, @PathVariable String id) {
        MatterRules.Standing it = reading.standing(actor, id);
        return standing(it, it.changes());
    }

    @Needs(Right.PROPOSE_MOVE)
    @PostMapping("/proposals")
    ResponseEntity<Standing> propose(Actor actor, @PathVariable String id, @RequestBody Said said) {
        MatterMove move = moveMatter.propose(actor, id, said.reason());
        return ResponseEntity.created(URI.create("/api/v1/matters/" + id + "/rulebook/proposals/" + move.id()))
                .body(get(actor, id));
    }

    @Needs(Right.MOVE_MATTER)
    @PostMapping("/proposals/{proposal}/approval")
    Standing approve(
            Actor actor, @PathVariable String id, @PathVariable String proposal, @RequestBody Approval approval) {
        List<Change> changes = moveMatter.approve(actor, id, proposal, approval.meeting(), approval.note());
        return standing(reading.standing(actor, id), changes);
    }

    @Needs(Right.MOVE_MATTER)
    @PostMapping("/proposals/{proposal}/rejection")
    Standing decline(Actor actor, @PathVariable String id, @PathVariable String proposal, @RequestBody Said said) {
        moveMatter.decline(actor, id, proposal, said.reason());
        return get(actor, id);
    }

    private Standing standing(MatterRules.Standing it, List<Change> changes) {
        return new Standing(
                shown.of(it.promised()),
                shown.of(changes),
                it.proposed()
                        .map(move -> new Proposed(
                                move.id(),
                                move.reason(),
                                people.name(move.proposedBy()),
                                move.proposedAt().toInstant()))
                        .orElse(null));
    }
}
