package org.bihuan.escalation.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.deadline.Light;
import org.bihuan.organization.Actor;
import org.bihuan.problem.Cut;
import org.bihuan.problem.Figure;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.Problem;
import org.bihuan.problem.ProblemQuery;
import org.bihuan.problem.TakingPart;
import org.bihuan.problem.Tally;
import org.bihuan.problem.TallyBy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is overdue and what soon will be, by unit and one by one. */
@Component
class Late {

    private final Ledger ledger;
    private final TakingPart takingPart;

    Late(Ledger ledger, TakingPart takingPart) {
        this.ledger = ledger;
        this.takingPart = takingPart;
    }

    /**
     * A unit.
     *
     * @param oldest due date of what is overdue longest
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
        Map<String, Tally> overdue = byUnit(actor, light(actor, Light.RED));
        Map<String, Tally> near = byUnit(actor, light(actor, Light.YELLOW));
        return java.util.stream.Stream.concat(overdue.values().stream(), near.values().stream())
                .filter(distinct())
                .map(it -> new OfUnit(
                        it.key(),
                        String.valueOf(it.label()),
                        count(overdue, it.key()),
                        count(near, it.key()),
                        oldest(actor, it.key())))
                .sorted(Comparator.comparing(OfUnit::overdue)
                        .thenComparing(OfUnit::near)
                        .reversed()
                        .thenComparing(OfUnit::unit))
                .toList();
    }

    /** The problems of a light, soonest due first, with one more than the limit if there are further ones. */
    List<One> page(Actor actor, Light light, @Nullable String unit, @Nullable Problem after, int limit) {
        var parts = takingPart.all(actor);
        return ledger.page(of(light(actor, light), unit).after(after), limit).stream()
                .map(it -> one(it, light, parts.contains(it.id())))
                .toList();
    }

    private ProblemQuery light(Actor actor, Light light) {
        return of(
                ProblemQuery.of(actor, ledger.today(), ledger.yellowDays(actor.congress()))
                        .light(light),
                null);
    }

    /** Of what was handed over; what is only proposed concerns no unit yet. */
    private static ProblemQuery of(ProblemQuery query, @Nullable String unit) {
        return query.cut(new Cut(Figure.OPEN.word(), unit, null, null, null, null, null, null, null, null));
    }

    private Map<String, Tally> byUnit(Actor actor, ProblemQuery query) {
        return ledger.tally(query, TallyBy.UNIT, List.of(Figure.ISSUED)).stream()
                .collect(Collectors.toMap(Tally::key, Function.identity()));
    }

    private static java.util.function.Predicate<Tally> distinct() {
        var seen = new java.util.HashSet<String>();
        return it -> seen.add(it.key());
    }

    private static long count(Map<String, Tally> of, String unit) {
        Tally it = of.get(unit);
        return it == null ? 0 : it.of(Figure.ISSUED);
    }

    private @Nullable LocalDate oldest(Actor actor, String unit) {
        return ledger.page(of(light(actor, Light.RED), unit), 1).stream()
                .findFirst()
                .map(Problem::due)
                .orElse(null);
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
