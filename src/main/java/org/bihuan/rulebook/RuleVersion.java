package org.bihuan.rulebook;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A version of a congress's rule book, proposed or decided on.
 *
 * @param id for example {@code R-2026-0003}
 * @param state proposed, approved or declined
 * @param preset the preset it goes over to; nothing where it stands on the one in force
 * @param changes the parameters it sets, as JSON
 * @param effectiveFrom the first day it applies to, in the congress's zone
 * @param meeting the meeting that decided, as it was recorded; nothing where a person did
 * @param place the order of approval
 * @param snapshot the complete rule book, by its hash; once approved
 * @param base what was in force before, by its hash; once approved
 */
public record RuleVersion(
        String id,
        String congress,
        String state,
        @Nullable String preset,
        String changes,
        LocalDate effectiveFrom,
        String reason,
        String proposedBy,
        OffsetDateTime proposedAt,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String meeting,
        @Nullable LocalDate heldOn,
        @Nullable String note,
        @Nullable Integer place,
        @Nullable String snapshot,
        @Nullable String base) {

    /** Whether nobody has decided yet. */
    public boolean open() {
        return state.equals("proposed");
    }

    /** Whether it applies from its day on. */
    public boolean approved() {
        return state.equals("approved");
    }
}
