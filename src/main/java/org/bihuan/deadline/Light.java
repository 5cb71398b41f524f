package org.bihuan.deadline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a task or a problem stands against its due date. */
public enum Light {
    /** Time enough, or no due date. */
    GREEN,
    /** Due soon, or behind its plan. */
    YELLOW,
    /** Overdue and open. */
    RED,
    /** Closed in time. */
    BLUE,
    /** Closed, but after its due date. */
    LATE;

    /** The word in the API and in filters, for example {@code yellow}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Code of the name shown to users. */
    public String code() {
        return "deadline.light." + word();
    }
}
