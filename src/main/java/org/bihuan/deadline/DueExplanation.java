package org.bihuan.deadline;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.deadline.DueDate.Span;
import org.jspecify.annotations.Nullable;

/**
 * How a due date came about, as data.
 *
 * @param rule parameter of the rule book; nothing for a bare term
 * @param movesOffNonWorkingDay whether the rule lets a date on a non-working day move
 * @param movedFrom the day it moved from; nothing where it did not
 * @param source of the rule, in both languages
 * @param due the result
 */
public record DueExplanation(
        @Nullable String rule,
        Event event,
        LocalDate base,
        int amount,
        Term.Unit unit,
        boolean movesOffNonWorkingDay,
        List<Span> skipped,
        List<LocalDate> makeUpDays,
        @Nullable LocalDate movedFrom,
        List<Integer> provisionalYears,
        @Nullable Citation source,
        LocalDate due) {

    static DueExplanation of(DueDate due) {
        Basis it = due.basis();
        return new DueExplanation(
                it.rule(),
                it.event(),
                it.base(),
                it.amount(),
                it.unit(),
                it.rollForward(),
                due.skipped(),
                due.makeUpDays(),
                due.movedFrom(),
                due.provisionalYears(),
                it.citation(),
                due.date());
    }

    /** What to compute it from again. */
    Basis basis() {
        return new Basis(rule, event, base, amount, unit, movesOffNonWorkingDay, source);
    }
}
