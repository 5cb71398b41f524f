package org.bihuan.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something on a day.
 *
 * @param id stays the same for the same thing, so that a calendar program moves it instead of showing it twice
 * @param title of the matter or problem, or the name of a meeting
 * @param task name of the task or step, where it is one
 * @param path of the page it is shown on
 */
public record Dated(
        String id,
        LocalDate day,
        Kind kind,
        String title,
        @Nullable String task,
        String path) {

    /** What happens on the day; what there may be many of comes last. */
    public enum Kind {
        /** A session or meeting. */
        MEETING("meeting"),
        /** The reader has to be done with something. */
        TASK("task"),
        /** A step of a matter, which others take, must be done by rule: a statutory or local window. */
        WINDOW("window"),
        /** A problem is due. */
        PROBLEM("problem");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word in addresses of words and in styles. */
        public String word() {
            return word;
        }
    }
}
