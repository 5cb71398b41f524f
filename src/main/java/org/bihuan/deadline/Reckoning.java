package org.bihuan.deadline;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bihuan.deadline.DueDate.Span;
import org.bihuan.refusal.Reason;

/** One due date by one calendar, with all that explains it. */
record Reckoning(WorkingCalendar calendar, Basis basis) {

    DueDate due() {
        LocalDate base = basis.base();
        List<Reason> parts = new ArrayList<>(List.of(base()));
        LocalDate end = basis.end(calendar);
        boolean working = basis.unit() == Term.Unit.WORKING_DAY;
        List<Holiday> named = working ? named(end) : List.of();
        List<Span> skipped = skipped(named);
        List<LocalDate> makeUp =
                named.stream().filter(Holiday::working).map(Holiday::date).toList();
        skipped.forEach(span -> parts.add(leftOut(span)));
        makeUp.forEach(day -> parts.add(Reason.of("deadline.makeUp", brief(day))));
        if (basis.unit() == Term.Unit.MONTH && end.getDayOfMonth() < base.getDayOfMonth()) {
            parts.add(Reason.of("deadline.monthEnd", end.getMonthValue(), base.getDayOfMonth()));
        }
        LocalDate date = basis.rollForward() ? calendar.nearest(end, basis.amount() >= 0) : end;
        boolean moved = !date.equals(end);
        if (moved) {
            parts.add(Reason.of(date.isAfter(end) ? "deadline.rolled" : "deadline.rolledBack", end, date));
        }
        // The day itself stands beside its explanation.
        if (basis.amount() != 0 || moved) {
            parts.add(Reason.of(basis.amount() < 0 ? "deadline.noLaterThan" : "deadline.until", date));
        }
        List<Integer> provisional = provisional(end, date);
        provisional.forEach(year -> parts.add(Reason.of("deadline.provisional", year.toString())));
        if (basis.citation() != null) {
            parts.add(Reason.of(Explanations.SOURCE, basis.citation()));
        }
        return new DueDate(date, parts, provisional, basis, skipped, makeUp, moved ? end : null);
    }

    private Reason base() {
        if (basis.amount() == 0) {
            return Reason.of("deadline.on", basis.event());
        }
        String unit = switch (basis.unit()) {
            case DAY -> "day";
            case WORKING_DAY -> "workingDay";
            case MONTH -> "month";
        };
        String direction = basis.amount() < 0 ? "before" : "after";
        return Reason.of("deadline." + direction + "." + unit, basis.event(), basis.base(), Math.abs(basis.amount()));
    }

    /** The days notices name between the event and the end, the day of the event left out. */
    private List<Holiday> named(LocalDate end) {
        LocalDate base = basis.base();
        return end.isBefore(base)
                ? calendar.holidays(end, base.minusDays(1))
                : calendar.holidays(base.plusDays(1), end);
    }

    /** Holidays not counted, one for each unbroken range. */
    private static List<Span> skipped(List<Holiday> named) {
        List<Span> spans = new ArrayList<>();
        for (Holiday day : named) {
            if (day.working()) {
                continue;
            }
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null
                    && last.festival() == day.festival()
                    && last.last().plusDays(1).equals(day.date())) {
                spans.set(spans.size() - 1, new Span(day.festival(), last.first(), day.date()));
            } else {
                spans.add(new Span(day.festival(), day.date(), day.date()));
            }
        }
        return spans;
    }

    private Reason leftOut(Span span) {
        Object from = brief(span.first());
        return span.first().equals(span.last())
                ? Reason.of("deadline.leftOutDay", span.festival(), from)
                : Reason.of("deadline.leftOut", span.festival(), from, brief(span.last()));
    }

    private Object brief(LocalDate day) {
        return day.getYear() == basis.base().getYear() ? MonthDay.from(day) : day;
    }

    private List<Integer> provisional(LocalDate end, LocalDate date) {
        if (basis.unit() == Term.Unit.WORKING_DAY && basis.amount() != 0) {
            return unpublished(basis.base().plusDays(Integer.signum(basis.amount())), date);
        }
        return basis.rollForward() ? unpublished(end, date) : List.of();
    }

    private List<Integer> unpublished(LocalDate one, LocalDate other) {
        int first = Math.min(one.getYear(), other.getYear());
        int last = Math.max(one.getYear(), other.getYear());
        return IntStream.rangeClosed(first, last)
                .filter(year -> !calendar.published(year))
                .boxed()
                .toList();
    }
}
