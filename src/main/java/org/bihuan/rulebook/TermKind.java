package org.bihuan.rulebook;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Term;
import org.bihuan.refusal.Choices;
import org.jspecify.annotations.Nullable;

/**
 * A term {@code {event, amount, unit, fallback}}.
 *
 * @param events events it may count from
 * @param least smallest length in {@link #days}, negative before the event
 * @param most greatest length in {@link #days}
 */
record TermKind(Set<Event> events, int least, int most) implements Kind {

    /** A step that follows any event; the longest period seen for one is twelve months. */
    static final TermKind AFTER = new TermKind(EnumSet.allOf(Event.class), 1, 366);

    private static final Set<String> FIELDS = Set.of("event", "amount", "unit", "fallback");

    @Override
    public Object read(@Nullable Object raw) throws Unfit {
        if (!(raw instanceof Map<?, ?> fields)) {
            throw new Unfit("rulebook.notTerm");
        }
        for (Object field : fields.keySet()) {
            if (!(field instanceof String name) || !FIELDS.contains(name)) {
                throw new Unfit("rulebook.badTermField", String.valueOf(field));
            }
        }
        Event event = event(fields.get("event"));
        if (!(fields.get("amount") instanceof Integer amount)) {
            throw new Unfit("rulebook.notNumber", String.valueOf(fields.get("amount")));
        }
        if (Math.abs((long) amount) > Term.LONGEST) {
            throw new Unfit("rulebook.outOfRange", amount.toString(), least, most);
        }
        // As JSON gives a term back, one without a fallback has it as null.
        Event fallback = fields.get("fallback") != null ? event(fields.get("fallback")) : null;
        if (fallback == event) {
            throw new Unfit("rulebook.fallbackIsEvent", named(List.of(event)));
        }
        Term term = new Term(event, amount, unit(fields.get("unit")), fallback);
        if (days(term) < least || days(term) > most) {
            throw new Unfit("rulebook.termOutOfRange", Integer.toString(days(term)), least, most);
        }
        return term;
    }

    /** The length for comparing terms: a month as 30 days, a working day as the one day it lasts at least. */
    static int days(Term term) {
        return term.unit() == Term.Unit.MONTH ? 30 * term.amount() : term.amount();
    }

    private Event event(@Nullable Object word) throws Unfit {
        return events.stream()
                .filter(event -> event.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Unfit("rulebook.badEvent", String.valueOf(word), named(events)));
    }

    private static Choices named(Collection<Event> events) {
        return Choices.of("deadline.event.", events.stream().map(Event::word).toList());
    }

    private static Term.Unit unit(@Nullable Object word) throws Unfit {
        return Arrays.stream(Term.Unit.values())
                .filter(unit -> unit.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new Unfit(
                        "rulebook.badUnit",
                        String.valueOf(word),
                        Choices.of(
                                "library.unit.",
                                Arrays.stream(Term.Unit.values())
                                        .map(Term.Unit::name)
                                        .toList())));
    }
}
