package org.bihuan.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The value of one cell.
 *
 * @param text as a reader sees it, without outer white space; empty where the cell is
 * @param number the number, where the file holds one rather than text
 * @param date the day, where the file holds a number formatted as a date
 * @param error whether the file holds an error such as {@code #REF!}
 */
public record Cell(
        String text, @Nullable BigDecimal number, @Nullable LocalDate date, boolean error) {

    static final Cell EMPTY = new Cell("", null, null, false);

    static Cell text(String text) {
        // NUL comes in by _x0000_ in a workbook, and no database takes it.
        String stripped =
                text.replace("\0", "").replace("\r\n", "\n").replace('\r', '\n').strip();
        return stripped.isEmpty() ? EMPTY : new Cell(stripped, null, null, false);
    }

    static Cell number(BigDecimal number) {
        return new Cell(number.toPlainString(), number, null, false);
    }

    static Cell date(LocalDate date, BigDecimal serial) {
        return new Cell(date.toString(), serial, date, false);
    }

    static Cell error(String code) {
        return new Cell(code, null, null, true);
    }

    /** Whether nothing stands in it. */
    public boolean isEmpty() {
        return text.isEmpty();
    }
}
