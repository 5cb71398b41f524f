package org.bihuan.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A date found in a text, perhaps without its year.
 *
 * @param start where it begins
 * @param end where it ends
 * @param year as written, or null
 * @param yearsOn how many years after the list's own, where the text says 今年 (0) or 明年 (1)
 * @param month 1 to 12; 0 for the list's own month
 * @param day of the month; 0 for the last
 */
record DateToken(int start, int end, @Nullable Integer year, int yearsOn, int month, int day) {

    /** Whether the text must be given a year from elsewhere. */
    boolean yearless() {
        return year == null;
    }

    LocalDate in(int ofYear, int ownMonth) {
        int m = month == 0 ? ownMonth : month;
        return day == 0 ? YearMonth.of(ofYear, m).atEndOfMonth() : LocalDate.of(ofYear, m, day);
    }

    /** Whether there is such a day in some year. */
    boolean exists() {
        try {
            in(year == null ? 2024 : year, 1);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
