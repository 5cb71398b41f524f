package org.bihuan.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A number in a column of dates: a length where the header names a unit, a day as Excel counts them, or 20260630. */
final class BareNumber {

    private static final LocalDate EXCEL_DAY_ZERO = LocalDate.of(1899, 12, 30);
    /** Days of 2000 to 2099 as Excel counts them. */
    private static final int FIRST = 36_526;

    private static final int LAST = 73_050;

    private BareNumber() {}

    /**
     * @param number whether the file holds a number rather than text
     * @return null where the digits say none of that
     */
    static @Nullable ReadDue read(String digits, boolean number, @Nullable String unit, String raw) {
        if (digits.indexOf('.') >= 0) {
            // A serial with a time of day; 6.30 as text is a month and a day, and 6.3 as a number nothing certain.
            return number && digits.indexOf('.') == 5 ? serial(digits.substring(0, 5), raw) : null;
        }
        if (unit != null && digits.length() <= 3) {
            int amount = Integer.parseInt(digits);
            return amount == 0 ? null : ReadDue.duration(amount, unit(unit), raw);
        }
        try {
            return switch (digits.length()) {
                case 5 -> serial(digits, raw);
                case 6 -> month(digits, raw);
                case 8 ->
                    ReadDue.date(
                            LocalDate.of(
                                    century(digits),
                                    Integer.parseInt(digits.substring(4, 6)),
                                    Integer.parseInt(digits.substring(6))),
                            raw);
                default -> null;
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable ReadDue serial(String digits, String raw) {
        int days = Integer.parseInt(digits);
        return days < FIRST || days > LAST ? null : ReadDue.date(EXCEL_DAY_ZERO.plusDays(days), raw);
    }

    private static ReadDue month(String digits, String raw) {
        return ReadDue.date(
                YearMonth.of(century(digits), Integer.parseInt(digits.substring(4)))
                        .atEndOfMonth(),
                raw);
    }

    private static int century(String digits) {
        int year = Integer.parseInt(digits.substring(0, 4));
        if (year < 1900 || year > 2099) {
            throw new DateTimeException("no year of a list: " + year);
        }
        return year;
    }

    private static ReadDue.Unit unit(String unit) {
        return switch (unit) {
            case "工作日", "个工作日" -> ReadDue.Unit.WORKING_DAY;
            case "周" -> ReadDue.Unit.WEEK;
            case "个月", "月" -> ReadDue.Unit.MONTH;
            case "年" -> ReadDue.Unit.YEAR;
            default -> ReadDue.Unit.DAY;
        };
    }
}
