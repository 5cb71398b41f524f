package org.bihuan.extension;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A request for extension, and what became of it. Rows are added and answered, never changed or deleted.
 *
 * @param fromDue the date it was asked for from; it stands until the request is granted
 * @param askedBy name of who asked
 * @param authority council, viceChair or presidium
 * @param outcome granted, refused, or lapsed where the problem ended first; nothing while it is pending
 * @param grantedDue the new date, the one asked for or an earlier one
 * @param answer why it was refused
 * @param meeting the meeting that decided
 */
public record Extension(
        long id,
        String problem,
        LocalDate fromDue,
        LocalDate askedDue,
        String reason,
        String askedBy,
        String askedUnit,
        OffsetDateTime askedAt,
        @Nullable String authority,
        @Nullable String outcome,
        @Nullable LocalDate grantedDue,
        @Nullable String answer,
        @Nullable String meeting,
        @Nullable LocalDate heldOn,
        @Nullable OffsetDateTime decidedAt) {

    boolean pending() {
        return outcome == null;
    }
}
