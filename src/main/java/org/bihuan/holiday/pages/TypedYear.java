package org.bihuan.holiday.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.deadline.Festival;
import org.bihuan.deadline.Holiday;
import org.bihuan.deadline.WorkingCalendar;
import org.bihuan.holiday.AnnounceHolidays.Announcement;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A year of holidays as it stands in the form: the notices one a line, and for each festival the days off and the make-up working
 * days in the words of the holiday file.
 */
record TypedYear(int year, String notices, List<Line> lines) {

    /** Separates days, however they were typed. */
    private static final String BETWEEN = "[,，、;；\\s]+";

    /** One festival. */
    record Line(Festival festival, String rest, String work) {}

    /** The year as it is known, to be corrected; empty where it is not known yet. */
    static TypedYear known(int year, WorkingCalendar calendar) {
        List<Holiday> days = calendar.holidays(year);
        return new TypedYear(
                year,
                String.join("\n", calendar.notices(year)),
                Arrays.stream(Festival.values())
                        .map(it -> new Line(it, ranges(days, it), days(days, it)))
                        .toList());
    }

    /** What was typed. */
    static TypedYear typed(int year, String notices, MultiValueMap<String, String> sent) {
        return new TypedYear(
                year,
                notices,
                Arrays.stream(Festival.values())
                        .map(it -> new Line(it, said(sent, "rest." + it.word()), said(sent, "work." + it.word())))
                        .toList());
    }

    private static String said(MultiValueMap<String, String> sent, String name) {
        String said = sent.getFirst(name);
        return said == null ? "" : said.strip();
    }

    Announcement announcement() {
        Map<String, @Nullable Object> days = new LinkedHashMap<>();
        for (Line it : lines) {
            if (it.rest().isEmpty() && it.work().isEmpty()) {
                continue;
            }
            var festival = new LinkedHashMap<String, Object>();
            if (!it.rest().isEmpty()) {
                List<String> rest = List.of(it.rest().split(BETWEEN));
                festival.put("rest", rest.size() == 1 ? rest.get(0) : rest);
            }
            if (!it.work().isEmpty()) {
                festival.put("work", List.of(it.work().split(BETWEEN)));
            }
            days.put(it.festival().word(), festival);
        }
        return new Announcement(
                year,
                notices.lines().map(String::strip).filter(it -> !it.isEmpty()).toList(),
                days);
    }

    private static String ranges(List<Holiday> days, Festival festival) {
        var ranges = new ArrayList<String>();
        LocalDate first = null;
        LocalDate last = null;
        for (Holiday it : days) {
            if (it.festival() != festival || it.working()) {
                continue;
            }
            if (last != null && last.plusDays(1).equals(it.date())) {
                last = it.date();
                continue;
            }
            if (first != null && last != null) {
                ranges.add(first + ".." + last);
            }
            first = it.date();
            last = it.date();
        }
        if (first != null && last != null) {
            ranges.add(first + ".." + last);
        }
        return String.join(" ", ranges);
    }

    private static String days(List<Holiday> days, Festival festival) {
        return String.join(
                " ",
                days.stream()
                        .filter(it -> it.festival() == festival && it.working())
                        .map(it -> it.date().toString())
                        .toList());
    }
}
