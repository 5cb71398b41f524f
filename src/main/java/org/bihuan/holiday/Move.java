package org.bihuan.holiday;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A due date that moves.
 *
 * @param id of the task or the problem
 * @param name of the task, or title of the problem
 * @param from the date before
 * @param to the date after
 */
public record Move(
        String id,
        @JsonIgnore String congress,
        String matter,
        @Nullable String problem,
        String name,
        LocalDate from,
        LocalDate to) {

    Map<String, String> written() {
        return Map.of("id", id, "from", from.toString(), "to", to.toString());
    }
}
