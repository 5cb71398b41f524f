package org.bihuan.amendment;

import java.time.LocalDate;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/** A meeting that decided, as it was recorded. */
record Meeting(String name, LocalDate heldOn) {

    private static final int LONGEST = 200;

    /**
     * A meeting held by today.
     *
     * @throws Invalid if its name or day is missing, or the day is yet to come
     */
    static Meeting read(@Nullable String name, @Nullable String date, LocalDate today) {
        String named = Written.optional("meeting.name", name, LONGEST)
                .orElseThrow(() -> Invalid.field("meeting.name", "form.required"));
        LocalDate heldOn = Written.day("meeting.date", date);
        if (heldOn.isAfter(today)) {
            throw Invalid.field("meeting.date", "form.dateMax", heldOn, today);
        }
        return new Meeting(named, heldOn);
    }
}
