package org.bihuan.archive.pages;

import java.time.Instant;
import java.time.LocalDate;
import org.bihuan.api.Page;
import org.bihuan.journal.JournalQuery;
import org.bihuan.organization.Congress;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What a reader of a chain asks for, as it stands in the address.
 *
 * @param by login of whoever acted
 * @param act word for what was done
 * @param after place the page comes after
 */
record JournalFilter(
        @Nullable String by,
        @Nullable String act,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate day,

        @Nullable String after) {

    JournalQuery query(String chain) {
        return new JournalQuery(
                chain,
                by,
                act,
                day == null ? null : begin(day),
                day == null ? null : begin(day.plusDays(1)),
                Page.number(after));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Congress.ZONE).toInstant();
    }
}
