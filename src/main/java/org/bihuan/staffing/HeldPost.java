package org.bihuan.staffing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.bihuan.refusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A post with its days.
 *
 * @param fromOn the first day; nothing for one held since the beginning
 * @param untilOn the last day, inclusive; the day before the first where it was taken away before it began
 * @param grantedBy name of the security administrator; nothing for one held since the beginning
 */
public record HeldPost(
        long id,
        String unit,
        String unitName,
        String kind,
        String post,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate untilOn,
        @Nullable String grantedBy,
        @Nullable OffsetDateTime grantedAt) {

    /** Whether it is held on a day. */
    public boolean on(LocalDate day) {
        return (fromOn == null || !fromOn.isAfter(day)) && (untilOn == null || !untilOn.isBefore(day));
    }

    /** As addresses name it. */
    String key() {
        return unit + "/" + post;
    }

    /** As people call it. */
    Reason named() {
        return Reason.of("staffing.post", unitName, Reason.of("pages.post." + post));
    }

    /** Past, present or future, seen from a day. */
    public String state(LocalDate day) {
        if (on(day)) {
            return "held";
        }
        return untilOn != null && untilOn.isBefore(day) ? "ended" : "coming";
    }
}
