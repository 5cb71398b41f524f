package org.bihuan.reminder;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may have to be reminded of: an open task, or a running problem.
 *
 * @param item {@code T-12}, or the id of the problem
 * @param task the number of the task; nothing for a problem itself
 * @param title of the problem, or of the matter
 * @param offsets days from the due date on which to remind
 */
record Subject(
        String item,
        @Nullable Long task,
        String matter,
        @Nullable String problem,
        String title,
        @Nullable LocalDate due,
        List<Integer> offsets) {

    String kind() {
        return task == null ? "problem" : "task";
    }
}
