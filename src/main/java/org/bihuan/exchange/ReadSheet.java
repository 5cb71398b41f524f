package org.bihuan.exchange;

import java.time.LocalDate;
import java.util.List;
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
 */
public record ReadSheet(
        String name,
        int headerRow,
        List<ReadColumn> columns,
        List<ReadRow> rows,
        @Nullable LocalDate issuedOn,
        @Nullable String topic) {

    public ReadSheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
