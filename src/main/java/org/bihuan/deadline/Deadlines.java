package org.bihuan.deadline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Computes due dates. The day of the event is not counted, the last day is, as article 201 of the Civil Code counts. Changes
 * nothing.
 */
public final class Deadlines {

    private final Supplier<WorkingCalendar> calendar;

    /** Computes by this calendar, come what may. */
    public Deadlines(WorkingCalendar calendar) {
        this(() -> calendar);
    }

    /** Computes by the calendar as it is at that moment. */
    Deadlines(Supplier<WorkingCalendar> calendar) {
        this.calendar = calendar;
    }

    /** The due date of a bare term; a non-working day stays as it is. */
    public DueDate due(Term term, LocalDate base) {
        return again(new Basis(null, term.event(), base, term.amount(), term.unit(), false, null));
    }

    /** The due date of a rule whose event has this date; the explanation names the rule's source. */
    public DueDate due(Rule rule, LocalDate base) {
        return again(basis(rule, rule.term().event(), base));
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
        return dates.apply(fallback).map(day -> again(basis(rule, fallback, day)));
    }

    /** The due date from what an earlier one was computed from. */
    public DueDate again(Basis basis) {
        return new Reckoning(calendar.get(), basis).due();
    }

    private static Basis basis(Rule rule, Event event, LocalDate base) {
        Term term = rule.term();
        return new Basis(rule.name(), event, base, term.amount(), term.unit(), rule.rollForward(), rule.citation());
    }
}
