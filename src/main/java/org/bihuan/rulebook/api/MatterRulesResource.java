package org.bihuan.rulebook.api;

import java.util.List;
import org.bihuan.amendment.DecideRules;
import org.bihuan.amendment.MoveMatter;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rule book a running matter was promised, and moving it to the one in force. */
@RestController
@RequestMapping("/api/v1/matters/{id}/rulebook")
class MatterRulesResource {

    private final MoveMatter moveMatter;
    private final ShownBook shown;

    MatterRulesResource(MoveMatter moveMatter, ShownBook shown) {
        this.moveMatter = moveMatter;
        this.shown = shown;
    }

    /** By what the matter runs; {@code changes} is what moving it would change, or after a move what it changed. */
    record Standing(ShownBook.Book rulebook, List<ShownBook.Changed> changes) {}

    /** The decision to move it. */
    record Move(
            DecideRules.@Nullable Named meeting, @Nullable String reason) {}

    @Needs(Right.READ_INSIDE)
    @GetMapping
    Standing get(Actor actor, @PathVariable String id) {
        return standing(moveMatter.standing(actor, id));
    }

    @Needs(Right.MOVE_MATTER)
    @PostMapping
    Standing move(Actor actor, @PathVariable String id, @RequestBody Move move) {
        return standing(moveMatter.move(actor, id, move.meeting(), move.reason()));
    }

    private Standing standing(MoveMatter.Standing it) {
        return new Standing(shown.of(it.promised()), shown.of(it.changes()));
    }
}
