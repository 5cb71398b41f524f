package org.bihuan.calendar.pages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.calendar.Agenda;
import org.bihuan.calendar.AgendaDay;
import org.bihuan.calendar.Dated;
import org.bihuan.calendar.Feeds;
import org.bihuan.deadline.Calendars;
import org.bihuan.deadline.Holiday;
import org.bihuan.deadline.WorkingCalendar;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.problem.Ledger;
import org.bihuan.refusal.Choices;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The calendar 日历: a month as a table of weeks, or as a list, with links to the months beside it. */
@Controller
class CalendarPage {

    private static final List<String> VIEWS = List.of("month", "list");
    private static final int OF_A_CELL = 6;
    private static final int OF_A_DAY = 60;
    private static final int OF_A_PAGE = 200;

    private final Agenda agenda;
    private final Feeds feeds;
    private final Calendars calendars;
    private final Ledger ledger;

    CalendarPage(Agenda agenda, Feeds feeds, Calendars calendars, Ledger ledger) {
        this.agenda = agenda;
        this.feeds = feeds;
        this.calendars = calendars;
        this.ledger = ledger;
    }

    /**
     * A day of the calendar.
     *
     * @param holiday what the state's notice says of it
     * @param within whether it belongs to the month
     * @param more what there is besides the entries, by kind
     * @param inList whether the list shows all of it
     */
    record Day(
            LocalDate date,
            boolean within,
            boolean working,
            @Nullable Holiday holiday,
            List<Dated> entries,
            List<AgendaDay.More> more,
            boolean inList) {

        /** How many there are besides the entries. */
        public long left() {
            return more.stream().mapToLong(AgendaDay.More::count).sum();
        }
    }

    @Needs(Right.READ)
    @GetMapping("/calendar")
    String show(
            Actor actor,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(defaultValue = "month") String view,
            Model model) {
        if (!VIEWS.contains(view)) {
            throw Choices.of("figures.calendar.view.", VIEWS).without("view", view);
        }
        YearMonth shown = month == null || month.isEmpty() ? YearMonth.from(ledger.today()) : month(month);
        model.addAttribute("month", shown);
        model.addAttribute("before", shown.minusMonths(1));
        model.addAttribute("after", shown.plusMonths(1));
        model.addAttribute("today", ledger.today());
        model.addAttribute("view", view);
        model.addAttribute("weeks", weeks(actor, shown, view));
        model.addAttribute("published", calendars.current().published(shown.getYear()));
        model.addAttribute("feed", feeds.of(actor).orElse(null));
        return "calendar/calendar";
    }

    @Needs(Right.READ)
    @PostMapping("/calendar/feed")
    String make(Actor actor, RedirectAttributes next) {
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/calendar/{secret}.ics")
                .buildAndExpand(feeds.make(actor))
                .toUriString();
        next.addFlashAttribute("address", address);
        return "redirect:/calendar#feed";
    }

    @Needs(Right.READ)
    @PostMapping("/calendar/feed/end")
    String withdraw(Actor actor) {
        feeds.withdraw(actor);
        return "redirect:/calendar#feed";
    }

    private List<List<Day>> weeks(Actor actor, YearMonth month, String view) {
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var days = new HashMap<LocalDate, AgendaDay>();
        agenda.days(actor, first, last, OF_A_DAY).forEach(it -> days.put(it.day(), it));
        int listed = listed(days.values());
        WorkingCalendar calendar = calendars.current();
        var weeks = new ArrayList<List<Day>>();
        for (LocalDate monday = first; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            weeks.add(monday.datesUntil(monday.plusWeeks(1))
                    .map(date -> {
                        AgendaDay day = days.getOrDefault(date, new AgendaDay(date, List.of(), Map.of()));
                        boolean list = view.equals("list");
                        return new Day(
                                date,
                                YearMonth.from(date).equals(month),
                                calendar.working(date),
                                calendar.holiday(date).orElse(null),
                                day.first(list ? listed : OF_A_CELL),
                                day.beside(list ? listed : OF_A_CELL),
                                !list && day.total() <= listed);
                    })
                    .toList());
        }
        return weeks;
    }

    /** How many entries of a day the list has room for, so that however many there are the page stays one that is read. */
    private static int listed(Collection<AgendaDay> days) {
        int most = OF_A_DAY;
        while (most > 1 && rows(days, most) > OF_A_PAGE) {
            most--;
        }
        return most;
    }

    private static long rows(Collection<AgendaDay> days, int most) {
        return days.stream().mapToLong(it -> it.first(most).size()).sum();
    }

    private static YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() < 2000 || month.getYear() > 2100) {
                throw Invalid.field("month", "figures.calendar.month.wrong", text);
            }
            return month;
        } catch (DateTimeParseException wrong) {
            throw Invalid.field("month", "figures.calendar.month.wrong", text);
        }
    }
}
