package org.bihuan.deadline.api;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.api.Sentences;
import org.bihuan.deadline.Calendars;
import org.bihuan.deadline.WorkingCalendar;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Public holidays and make-up working days of a year; a year not published yet says so. */
@RestController
@RequestMapping("/api/v1/holidays")
class HolidayResource {

    private final Calendars calendars;
    private final Sentences sentences;
    private final Forms forms;

    HolidayResource(Calendars calendars, Sentences sentences, Forms forms) {
        this.calendars = calendars;
        this.sentences = sentences;
        this.forms = forms;
    }

    /** A day that is not what its weekday says. */
    record Day(LocalDate date, String name, boolean working) {}

    /** The year as far as it is known. */
    record Year(int year, boolean published, List<Day> items) {}

    @Needs(Right.READ_COMMON)
    @GetMapping
    Year year(@RequestParam(required = false) @Nullable Integer year) {
        WorkingCalendar calendar = calendars.current();
        int asked = year == null ? forms.today().getYear() : year;
        return new Year(
                asked,
                calendar.published(asked),
                calendar.holidays(asked).stream()
                        .map(it -> new Day(it.date(), sentences.of(it.festival().code()), it.working()))
                        .toList());
    }
}
