package org.bihuan.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bihuan.deadline.WorkingCalendar;
import org.bihuan.organization.Congress;

/** Lays days counted from today onto working days, and what happens on one day into its office hours. */
record OfficeHours(WorkingCalendar calendar, LocalDate today) {

    private static final LocalTime OPEN = LocalTime.of(9, 5);
    private static final Duration LONG = Duration.ofHours(8);
    private static final Duration USUAL = Duration.ofMinutes(35);

    /** A step and when it is taken. */
    record Appointment(Instant at, Script.Step step) {}

    /**
     * The working day so many days from today: the last one before it if it is past, else the first one after it.
     *
     * @param offset days, negative for the past
     */
    LocalDate day(int offset) {
        return calendar.nearest(today.plusDays(offset), offset > 0);
    }

    /** All steps in the order they are taken, each at its own moment; steps of one day keep the order given. */
    List<Appointment> spread(List<Script.Step> steps) {
        Map<LocalDate, List<Script.Step>> days = new TreeMap<>();
        steps.stream()
                .sorted(java.util.Comparator.comparingInt(Script.Step::day))
                .forEach(step -> days.computeIfAbsent(day(step.day()), day -> new ArrayList<>())
                        .add(step));
        var appointments = new ArrayList<Appointment>();
        days.forEach((day, those) -> {
            Instant at = day.atTime(OPEN).atZone(Congress.ZONE).toInstant();
            Duration between = LONG.dividedBy(those.size());
            for (Script.Step step : those) {
                appointments.add(new Appointment(at, step));
                at = at.plus(between.compareTo(USUAL) < 0 ? between : USUAL);
            }
        });
        return appointments;
    }
}
