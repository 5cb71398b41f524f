package org.bihuan.task.pages;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Stream;
import org.bihuan.api.Sentences;
import org.bihuan.deadline.Calendars;
import org.bihuan.deadline.Holiday;
import org.bihuan.deadline.WorkingCalendar;
import org.bihuan.organization.Actor;
import org.bihuan.organization.People;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.task.Form;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What a form asks while it is filled in: which unit or person is meant, and what kind of day a date is. */
@Controller
class ChoicesPage {

    private static final int SHOWN = 50;

    private static final int EVERYBODY = 5_000;

    /** How far ahead days are counted; further away nobody counts in working days. */
    private static final int COUNTED = 400;

    private final Units units;
    private final People people;
    private final Calendars calendars;
    private final Forms forms;
    private final Sentences sentences;

    ChoicesPage(Units units, People people, Calendars calendars, Forms forms, Sentences sentences) {
        this.units = units;
        this.people = people;
        this.calendars = calendars;
        this.forms = forms;
        this.sentences = sentences;
    }

    /** What is said of a day. */
    record Day(String text) {}

    /** Units whose name, other name or former name is typed, in Chinese, pinyin or initials. */
    @Needs(Right.READ)
    @GetMapping("/choices/units")
    @ResponseBody
    List<Form.Option> units(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String kind) {
        return units.of(actor.congress()).stream()
                .filter(unit -> unit.closedOn() == null && !unit.collective())
                .filter(unit -> kind == null || unit.kind().equals(kind))
                .filter(unit -> names(unit).anyMatch(name -> Spelling.means(q, name)))
                .limit(SHOWN)
                .map(unit -> new Form.Option(unit.id(), unit.name()))
                .toList();
    }

    private static Stream<String> names(Unit unit) {
        return Stream.of(List.of(unit.name()), unit.aliases(), unit.formerNames())
                .flatMap(List::stream);
    }

    /** People of the congress, found the same way. */
    @Needs(Right.READ)
    @GetMapping("/choices/people")
    @ResponseBody
    List<Form.Option> people(Actor actor, @RequestParam(defaultValue = "") String q) {
        return people.page(actor.congress(), false, null, null, EVERYBODY).stream()
                .filter(person -> Spelling.means(q, person.name()))
                .limit(SHOWN)
                .map(person -> new Form.Option(person.id(), person.name()))
                .toList();
    }

    /** Which day of the week a date is, whether people work, and how many working days there are until then. */
    @Needs(Right.READ)
    @GetMapping("/choices/day")
    @ResponseBody
    Day day(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
        WorkingCalendar calendar = calendars.current();
        String weekday = date.getDayOfWeek().getDisplayName(TextStyle.FULL, LocaleContextHolder.getLocale());
        String kind = calendar.holiday(date).map(this::festival).orElse("");
        if (!calendar.working(date)) {
            return new Day(sentences.of("handling.day.off", weekday, kind, calendar.nearest(date, true)));
        }
        long ahead = ahead(calendar, forms.today(), date);
        return new Day(
                ahead < 0
                        ? sentences.of("handling.day.working", weekday, kind)
                        : sentences.of("handling.day.ahead", weekday, kind, ahead));
    }

    private String festival(Holiday holiday) {
        String name = sentences.of(holiday.festival().code());
        return sentences.of(holiday.working() ? "handling.day.makeUp" : "handling.day.festival", name);
    }

    /** Working days after today up to this one; less than nothing for what is over or far away. */
    private static long ahead(WorkingCalendar calendar, LocalDate today, LocalDate date) {
        return date.isBefore(today) || date.isAfter(today.plusDays(COUNTED))
                ? -1
                : today.plusDays(1)
                        .datesUntil(date.plusDays(1))
                        .filter(calendar::working)
                        .count();
    }
}
