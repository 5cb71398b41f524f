package org.bihuan.exchange;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that is taken over in the background.
 *
 * @param draft the list; gone once it was taken
 * @param title what the matter is to be called, or the file
 * @param state waiting, reading, writing, issuing; then taken, failed, or stopped where the program was stopped meanwhile
 * @param written problems so far
 * @param total problems there are to write; 0 until they are counted
 * @param matter what it became
 * @param said why it was not taken, a sentence a line
 */
public record Taking(
        String draft,
        String title,
        String state,
        int written,
        int total,
        @Nullable String matter,
        @Nullable String said,
        OffsetDateTime begunAt) {

    /** Whether it still goes on. */
    public boolean running() {
        return !taken() && !failed();
    }

    /** Whether the list has become a matter. */
    public boolean taken() {
        return state.equals("taken");
    }

    /** Whether it came to nothing, and the draft is as it was. */
    public boolean failed() {
        return state.equals("failed") || state.equals("stopped");
    }

    /** Why it was not taken, as far as that is known. */
    public List<String> reasons() {
        return said == null ? List.of() : said.lines().toList();
    }
}
