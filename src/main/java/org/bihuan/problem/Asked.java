package org.bihuan.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Sight.Condition;

/**
 * What was asked of the ledger so far, and by which index it is to be read.
 *
 * @param filter all that is said of a row {@code p} besides its congress
 * @param apart the same as {@code filter} in parts that exclude each other and are counted quicker; or nothing
 * @param running whether only open ones are asked for, or only ended ones; nothing if both
 */
record Asked(
        String congress,
        Condition filter,
        List<Condition> apart,
        List<Narrowing> narrowings,
        Optional<Boolean> running,
        LedgerOrder.Lead lead,
        LedgerOrder order,
        Optional<Problem> last) {

    static Asked of(String congress, List<Narrowing> narrowings) {
        return new Asked(
                congress,
                ProblemConditions.plain("1 = 1"),
                List.of(),
                narrowings,
                Optional.empty(),
                LedgerOrder.Lead.NONE,
                LedgerOrder.SOONEST_DUE,
                Optional.empty());
    }

    Asked and(Condition more) {
        return new Asked(congress, ProblemConditions.all(filter, more), apart, narrowings, running, lead, order, last);
    }

    Asked and(Narrowing it) {
        var more = new ArrayList<>(narrowings);
        more.add(it);
        return new Asked(congress, filter, apart, more, running, lead, order, last);
    }

    /** Where few rows are meant, they are read so whatever else is asked; what is open holds the unit in its index. */
    Asked led(LedgerOrder.Lead by) {
        boolean stays = lead.few() || (lead == LedgerOrder.Lead.OPEN && by == LedgerOrder.Lead.UNIT);
        return new Asked(congress, filter, apart, narrowings, running, stays ? lead : by, order, last);
    }

    Asked only(boolean open) {
        return new Asked(congress, filter, apart, narrowings, Optional.of(open), lead, order, last);
    }

    Asked in(LedgerOrder by) {
        return new Asked(congress, filter, apart, narrowings, running, lead, by, last);
    }

    Asked after(Optional<Problem> before) {
        return new Asked(congress, filter, apart, narrowings, running, lead, order, before);
    }

    /** The same, asked the way that reads least; hints come last, and are looked up only where nothing else told of few rows. */
    Asked narrowed(Lookup ids) {
        Condition common = filter;
        Condition divided = null;
        List<Condition> parts = List.of();
        boolean few = lead.few();
        var sorted = new ArrayList<>(narrowings);
        sorted.sort(Comparator.comparing(Narrowing::hint));
        for (Narrowing it : sorted) {
            Narrowing.Narrowed found = it.by(ids, few);
            few |= found.few();
            if (divided == null && !found.parts().isEmpty()) {
                divided = found.condition();
                parts = found.parts();
            } else {
                common = ProblemConditions.all(common, found.condition());
            }
        }
        Condition all = common;
        return new Asked(
                congress,
                divided == null ? common : ProblemConditions.all(common, divided),
                parts.stream().map(it -> ProblemConditions.all(it, all)).toList(),
                List.of(),
                running,
                few && !lead.few() ? LedgerOrder.Lead.FEW : lead,
                order,
                last);
    }

    /** What was narrowed, as a condition. */
    Condition where() {
        return within(filter);
    }

    /** The same in parts, of which each row is in one. */
    List<Condition> parts() {
        return apart.isEmpty()
                ? List.of(where())
                : apart.stream().map(this::within).toList();
    }

    /** The parts of a page, one after the other, each with its order. */
    List<Condition> phases() {
        return order.phases(lead, last).stream()
                .map(it -> {
                    Condition rows = ProblemConditions.all(where(), it.rows());
                    return new Condition(rows.sql() + " order by " + it.order(), rows.parameters());
                })
                .toList();
    }

    private Condition within(Condition rows) {
        if (!narrowings.isEmpty()) {
            throw new IllegalStateException("not narrowed");
        }
        // As an expression it draws no index: H2 thinks that a congress has a hundred rows, and reads all of it for the
        // sake of ten.
        String own = lead.few() ? "coalesce(p.congress, '') = ?" : "p.congress = ?";
        return ProblemConditions.all(new Condition(own, List.of(congress)), rows);
    }
}
