package org.bihuan.administration;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A merger that was asked for and waits for the security administrator.
 *
 * @param onDay the first day it could take effect; nothing for that of the confirmation
 * @param proposedBy id of a person
 * @param proposedName his name
 */
public record WaitingMerger(
        String unit,
        String unitName,
        String successor,
        String successorName,
        @Nullable LocalDate onDay,
        String proposedBy,
        String proposedName,
        OffsetDateTime proposedAt) {}
