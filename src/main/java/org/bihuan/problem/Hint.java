package org.bihuan.problem;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.organization.Sight.Condition;

/**
 * Tells of few rows that a question may mean, and says nothing that the question does not say itself: without it the same is found,
 * only after more reading. Hints are looked up one after the other until one tells of few.
 */
interface Hint extends Narrowing {

    /** Up to this many rows are put in order after they were found by a day. */
    int SORTED = 50_000;

    @Override
    default boolean hint() {
        return true;
    }

    /** Seldom true; it speaks of what the index of figures holds, and is looked for in the order of that. */
    static Hint seldom(String congress, Condition rows) {
        var parameters = new ArrayList<Object>(List.of(congress));
        parameters.addAll(rows.parameters());
        return among(new Condition(
                "select p.id from problem p where p.congress = ? and " + rows.sql()
                        + " order by p.congress, p.lead_unit",
                parameters));
    }

    /** This query finds all ids that can be meant. */
    static Hint among(Condition query) {
        return (ids, few) -> {
            List<String> found = few ? List.of() : ids.ids(query, ids.few());
            return few || found.size() > ids.few()
                    ? nothing(few)
                    : new Narrowed(new Condition("p.id = any(?)", List.of(Narrowing.array(found))), true);
        };
    }

    /** A day lies in a span for which there is an index. */
    static Hint days(Condition span) {
        return (ids, few) -> nothing(few
                || !ids.more(
                        new Condition("select p.id from problem p where " + span.sql(), span.parameters()), SORTED));
    }

    private static Narrowed nothing(boolean few) {
        return new Narrowed(ProblemConditions.plain("1 = 1"), few);
    }
}
