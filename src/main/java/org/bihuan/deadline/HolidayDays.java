package org.bihuan.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Gathers the days of one year's notice and refuses those that cannot be. */
final class HolidayDays {

    /** The longest holiday so far had ten days (Spring Festival 2020); more than this is a slip of the pen. */
    private static final int LONGEST = 15;

    private final int year;
    private final NavigableMap<LocalDate, Holiday> days = new TreeMap<>();

    HolidayDays(int year) {
        this.year = year;
    }

    /** Adds a day or a range {@code first..last}; false, and nothing added, if it is malformed or contradicts another. */
    boolean add(Festival festival, boolean working, String span) {
        String[] ends = span.split("\\.\\.", -1);
        if (ends.length > 2) {
            return false;
        }
        LocalDate first;
        LocalDate last;
        try {
            first = day(ends[0]);
            last = day(ends[ends.length - 1]);
        } catch (DateTimeParseException e) {
            return false;
        }
        long length = ChronoUnit.DAYS.between(first, last) + 1;
        if (length < 1 || length > LONGEST || !belongs(first) || !belongs(last)) {
            return false;
        }
        List<LocalDate> named = first.datesUntil(last.plusDays(1)).toList();
        if (named.stream().anyMatch(day -> days.containsKey(day) || working && !weekend(day))) {
            return false;
        }
        named.forEach(day -> days.put(day, new Holiday(day, festival, working)));
        return true;
    }

    List<Holiday> named() {
        return List.copyOf(days.values());
    }

    private LocalDate day(String text) {
        return LocalDate.parse(text.length() == "MM-dd".length() ? year + "-" + text : text);
    }

    /** New Year's holiday may begin in the December before. */
    private boolean belongs(LocalDate day) {
        return day.getYear() == year || day.getYear() == year - 1 && day.getMonthValue() == 12;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
