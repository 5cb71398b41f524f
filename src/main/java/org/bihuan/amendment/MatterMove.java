package org.bihuan.amendment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to move a running matter to newer rules.
 *
 * @param state proposed, approved or declined
 * @param rules the rule book it is to go on by, as it was kept
 * @param proposedFor whom the proposer stood in for
 * @param meeting the meeting that decided, as it was recorded
 */
public record MatterMove(
        String id,
        String matter,
        String state,
        String rules,
        String reason,
        String proposedBy,
        @Nullable String proposedFor,
        OffsetDateTime proposedAt,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String meeting,
        @Nullable LocalDate heldOn,
        @Nullable String note) {

    /** Whether nobody has decided yet. */
    public boolean open() {
        return state.equals("proposed");
    }
}
