package org.bihuan.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Working days of China: Monday to Friday, minus holidays, plus make-up working days, as the General Office of the State
 * Council announces them year by year. Of a year that is not {@link #published} only the weekends are known.
 */
public final class WorkingCalendar {

    private final SortedMap<Integer, List<String>> notices;
    private final NavigableMap<LocalDate, Holiday> days;

    private WorkingCalendar(SortedMap<Integer, List<String>> notices, NavigableMap<LocalDate, Holiday> days) {
        this.notices = notices;
        this.days = days;
    }

    /** The calendar of these years; a year given twice is taken as given last. */
    static WorkingCalendar of(Collection<HolidayYear> years) {
        SortedMap<Integer, HolidayYear> latest = new TreeMap<>();
        years.forEach(year -> latest.put(year.year(), year));
        SortedMap<Integer, List<String>> notices = new TreeMap<>();
        NavigableMap<LocalDate, Holiday> days = new TreeMap<>();
        for (HolidayYear year : latest.values()) {
            notices.put(year.year(), year.notices());
            year.days().forEach(day -> days.put(day.date(), day));
        }
        return new WorkingCalendar(notices, days);
    }

    /** The calendar shipped with the program. */
    public static WorkingCalendar shipped() {
        return of(HolidayFile.shipped());
    }

    /** Whether people work on this day. */
    public boolean working(LocalDate day) {
        Holiday holiday = days.get(day);
        if (holiday != null) {
            return holiday.working();
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The working day so many working days after the base, or before it if negative; the base itself does not count. */
    public LocalDate plus(LocalDate base, int workingDays) {
        LocalDate day = base;
        int step = Integer.signum(workingDays);
        for (int left = Math.abs(workingDays); left > 0; ) {
            day = day.plusDays(step);
            if (working(day)) {
                left--;
            }
        }
        return day;
    }

    /** This day if people work on it, else the nearest working day after it, or before it if not forward. */
    public LocalDate nearest(LocalDate day, boolean forward) {
        LocalDate result = day;
        while (!working(result)) {
            result = result.plusDays(forward ? 1 : -1);
        }
        return result;
    }

    /** What the notice says of this day, if it names it. */
    public Optional<Holiday> holiday(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    /** The days the notices name between two days, both included, in order. */
    public List<Holiday> holidays(LocalDate first, LocalDate last) {
        return first.isAfter(last)
                ? List.of()
                : List.copyOf(days.subMap(first, true, last, true).values());
    }

    /** The days the notices name in a year, in order; empty if the year is not published. */
    public List<Holiday> holidays(int year) {
        return holidays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** All days the notices name, in order. */
    public List<Holiday> days() {
        return List.copyOf(days.values());
    }

    /** Whether the holidays of this year are known. */
    public boolean published(int year) {
        return notices.containsKey(year);
    }

    /** The years whose holidays are known. */
    public NavigableSet<Integer> years() {
        return Collections.unmodifiableNavigableSet(new TreeSet<>(notices.keySet()));
    }

    /** Titles of the notices a year rests on; empty if the year is not published. */
    public List<String> notices(int year) {
        return notices.getOrDefault(year, List.of());
    }
}
