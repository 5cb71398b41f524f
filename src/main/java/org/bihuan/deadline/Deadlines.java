package org.bihuan.deadline;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bihuan.refusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Computes due dates. The day of the event is not counted, the last day is, as article 201 of the Civil Code counts. Free of
 * side effects.
 */
public final class Deadlines {

    private final WorkingCalendar calendar;

    public Deadlines(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The due date of a bare term; a non-working day stays as it is. */
    public DueDate due(Term term, LocalDate base) {
        return due(term, term.event(), base, false, null);
    }

    /** The due date of a rule whose event has this date; the explanation names the rule's source. */
    public DueDate due(Rule rule, LocalDate base) {
        return due(rule.term(), rule.term().event(), base, rule.rollForward(), rule.citation());
    }

    /**
     * The due date of a rule, counted from its event or else from its fallback.
     *
     * @param dates the date of an event, if it has one
     * @return empty while neither event has a date
     */
    public Optional<DueDate> due(Rule rule, Function<Event, Optional<LocalDate>> dates) {
        Term term = rule.term();
        Optional<LocalDate> base = dates.apply(term.event());
        if (base.isPresent()) {
            return base.map(day -> due(rule, day));
        }
        Event fallback = term.fallback();
        if (fallback == null) {
            return Optional.empty();
        }
        return dates.apply(fallback).map(day -> due(term, fallback, day, rule.rollForward(), rule.citation()));
    }

    private DueDate due(Term term, Event event, LocalDate base, boolean roll, @Nullable Citation citation) {
        List<Reason> parts = new ArrayList<>();
        parts.add(base(term, event, base));
        LocalDate end = end(term, base);
        if (term.unit() == Term.Unit.WORKING_DAY) {
            parts.addAll(leftOutAndIn(base, end));
        }
        if (term.unit() == Term.Unit.MONTH && end.getDayOfMonth() < base.getDayOfMonth()) {
            parts.add(Reason.of("deadline.monthEnd", end.getMonthValue(), base.getDayOfMonth()));
        }
        LocalDate date = roll ? calendar.nearest(end, term.amount() >= 0) : end;
        if (!date.equals(end)) {
            parts.add(Reason.of(date.isAfter(end) ? "deadline.rolled" : "deadline.rolledBack", end, date));
        }
        parts.add(Reason.of(term.amount() < 0 ? "deadline.noLaterThan" : "deadline.until", date));
        List<Integer> provisional = new ArrayList<>();
        if (term.unit() == Term.Unit.WORKING_DAY && term.amount() != 0) {
            provisional.addAll(unpublished(base.plusDays(Integer.signum(term.amount())), date));
        } else if (roll) {
            provisional.addAll(unpublished(end, date));
        }
        provisional.forEach(year -> parts.add(Reason.of("deadline.provisional", year.toString())));
        if (citation != null) {
            parts.add(Reason.of(Explanations.SOURCE, citation));
        }
        return new DueDate(date, parts, provisional);
    }

    private static Reason base(Term term, Event event, LocalDate base) {
        if (term.amount() == 0) {
            return Reason.of("deadline.on", event, base);
        }
        String unit = switch (term.unit()) {
            case DAY -> "day";
            case WORKING_DAY -> "workingDay";
            case MONTH -> "month";
        };
        String direction = term.amount() < 0 ? "before" : "after";
        return Reason.of("deadline." + direction + "." + unit, event, base, Math.abs(term.amount()));
    }

    private LocalDate end(Term term, LocalDate base) {
        return switch (term.unit()) {
            case DAY -> base.plusDays(term.amount());
            case WORKING_DAY -> calendar.plus(base, term.amount());
            case MONTH -> base.plusMonths(term.amount());
        };
    }

    /** Holidays not counted, as one part for each unbroken range, and make-up working days counted. */
    private List<Reason> leftOutAndIn(LocalDate base, LocalDate end) {
        List<Holiday> named = end.isBefore(base)
                ? calendar.holidays(end, base.minusDays(1))
                : calendar.holidays(base.plusDays(1), end);
        List<Reason> parts = new ArrayList<>();
        List<Holiday> off = named.stream().filter(day -> !day.working()).toList();
        for (int first = 0, next; first < off.size(); first = next) {
            next = first + 1;
            while (next < off.size() && continues(off.get(next - 1), off.get(next))) {
                next++;
            }
            Holiday start = off.get(first);
            Object from = brief(start.date(), base);
            Object to = brief(off.get(next - 1).date(), base);
            parts.add(
                    from.equals(to)
                            ? Reason.of("deadline.leftOutDay", start.festival(), from)
                            : Reason.of("deadline.leftOut", start.festival(), from, to));
        }
        named.stream()
                .filter(Holiday::working)
                .forEach(day -> parts.add(Reason.of("deadline.makeUp", brief(day.date(), base))));
        return parts;
    }

    private static boolean continues(Holiday before, Holiday day) {
        return day.festival() == before.festival()
                && day.date().equals(before.date().plusDays(1));
    }

    private static Object brief(LocalDate day, LocalDate base) {
        return day.getYear() == base.getYear() ? MonthDay.from(day) : day;
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
