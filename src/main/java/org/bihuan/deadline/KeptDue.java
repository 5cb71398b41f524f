package org.bihuan.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A due date as a row of a table keeps it.
 *
 * @param zh how it came about, in Chinese
 * @param en the same in English
 * @param basis the same as data, for {@link DueKeeper} to read
 */
public record KeptDue(
        @Nullable LocalDate date,
        @Nullable String zh,
        @Nullable String en,
        @Nullable String basis) {

    /** No due date. */
    public static final KeptDue NONE = new KeptDue(null, null, null, null);
}
