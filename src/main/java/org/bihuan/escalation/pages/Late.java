package org.bihuan.escalation.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.bihuan.deadline.Light;
import org.bihuan.organization.Actor;
import org.bihuan.problem.Cut;
import org.bihuan.problem.Figure;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.LedgerFigures;
import org.bihuan.problem.Problem;
import org.bihuan.problem.ProblemQuery;
import org.bihuan.problem.TakingPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is overdue and what soon will be, by unit and one by one. */
@Component
class Late {

    private final Ledger ledger;
    private final LedgerFigures figures;
    private final TakingPart takingPart;

    Late(Ledger ledger, LedgerFigures figures, TakingPart takingPart) {
        this.ledger = ledger;
        this.figures = figures;
        this.takingPart = takingPart;
    }

    /**
     * A unit.
     *
     * @param oldest the first due date of what is overdue or nearly so
     */
    record OfUnit(
            String unit,
            String name,
            long overdue,
            long near,
            @Nullable LocalDate oldest) {}

    /**
     * A problem that is late or nearly so.
     *
     * @param days past the date, or left until it if negative
     * @param urges how often its unit was urged; nothing for whoever takes no part
     */
    record One(
            String id,
            String title,
            String unit,
            String status,
            @Nullable LocalDate due,
            long days,
            Light light,
            @Nullable Integer urges) {}

    /** Units with anything late or nearly so, those with most overdue first. */
    List<OfUnit> units(Actor actor) {
        return figures
                .byUnit(of(ProblemQuery.of(actor, ledger.today(), ledger.yellowDays(actor.congress())), null))
                .stream()
                .filter(it -> it.red() + it.yellow() > 0)
                .map(it -> new OfUnit(it.id(), it.name(), it.red(), it.yellow(), it.oldest()))
                .sorted(Comparator.comparing(OfUnit::overdue)
                        .thenComparing(OfUnit::near)
                        .reversed()
                        .thenComparing(OfUnit::unit))
                .toList();
    }

    /** The problems of a light, soonest due first, with one more than the limit if there are further ones. */
    List<One> page(Actor actor, Light light, @Nullable String unit, @Nullable Problem after, int limit) {
        List<Problem> page = ledger.page(of(light(actor, light), unit).after(after), limit);
        Set<String> parts =
                takingPart.among(actor, page.stream().map(Problem::id).toList());
        return page.stream().map(it -> one(it, light, parts.contains(it.id()))).toList();
    }

    private ProblemQuery light(Actor actor, Light light) {
        return of(
                ProblemQuery.of(actor, ledger.today(), ledger.yellowDays(actor.congress()))
                        .light(light),
                null);
    }

    /** Of what was handed over; what is only proposed concerns no unit yet. */
    private static ProblemQuery of(ProblemQuery query, @Nullable String unit) {
        return query.figure(Figure.OPEN).cut(new Cut(null, unit, null, null, null, null, null, null, null, null));
    }

    private One one(Problem it, Light light, boolean part) {
        LocalDate due = it.due();
        return new One(
                it.id(),
                it.title(),
                it.leadUnitName(),
                it.shown(),
                due,
                due == null ? 0 : ChronoUnit.DAYS.between(due, ledger.today()),
                light,
                part ? it.urges() : null);
    }
}
