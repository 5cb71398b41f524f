package org.bihuan.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One sheet that holds a list, without titles, fillers, totals and signatures.
 *
 * @param name of the sheet, or the file's name for CSV
 * @param headerRow 1-based row of the (first) header row
 * @param columns from left to right
 * @param rows that hold problems, or should
 * @param issuedOn the list's own date, where a row above the header names one
 * @param topic what the sheet's name says the problems are about, where a workbook has several lists
 * @param textOnly whether the file knows text only (CSV), so that a number kept as text means nothing
 */
public record ReadSheet(
        String name,
        int headerRow,
        List<ReadColumn> columns,
        List<ReadRow> rows,
        @Nullable LocalDate issuedOn,
        @Nullable String topic,
        boolean textOnly) {

    public ReadSheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    ReadSheet issuedOn(LocalDate day) {
        return issuedOn != null ? this : new ReadSheet(name, headerRow, columns, rows, day, topic, textOnly);
    }

    /** The same with what these corrections say of its cells. */
    ReadSheet corrected(Map<Integer, List<Correction>> byRow) {
        if (byRow.isEmpty()) {
            return this;
        }
        List<ReadRow> changed = rows.stream()
                .map(it -> it.corrected(byRow.getOrDefault(it.number(), List.of())))
                .toList();
        return new ReadSheet(name, headerRow, columns, changed, issuedOn, topic, textOnly);
    }
}
