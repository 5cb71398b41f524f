package org.bihuan.rulebook;

import java.util.ArrayList;
import java.util.List;

/**
 * A parameter that is not the same in two rule books.
 *
 * @param before as it was
 * @param after as it is or would be
 */
public record Change(Parameter before, Parameter after) {

    /**
     * What differs between two rule books, in the order of the catalogue. A parameter that keeps its value and cites another
     * source differs as well: by what a congress goes is part of its rule.
     */
    public static List<Change> between(RuleBook before, RuleBook after) {
        List<Change> changes = new ArrayList<>();
        for (Parameter was : before.parameters()) {
            Parameter is = after.parameter(was.name());
            if (!was.value().equals(is.value())
                    || was.source() != is.source()
                    || !was.citation().equals(is.citation())) {
                changes.add(new Change(was, is));
            }
        }
        return changes;
    }
}
