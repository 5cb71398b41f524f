package org.bihuan.exchange;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;

/**
 * What a list would bring in.
 *
 * @param accepted problems, in the file's order
 * @param rejected rows that cannot be taken, with what is wrong
 * @param newUnits names no unit is registered under, as first written
 * @param warnings of reading and parsing
 */
public record ParsedList(
        List<ListedProblem> accepted, List<Rejection> rejected, Set<String> newUnits, List<Warning> warnings) {

    public ParsedList {
        accepted = List.copyOf(accepted);
        rejected = List.copyOf(rejected);
        newUnits = Collections.unmodifiableSet(new LinkedHashSet<>(newUnits));
        warnings = List.copyOf(warnings);
    }

    /** Why nothing of it can be taken. */
    Invalid nothing() {
        if (rejected.isEmpty()) {
            return Invalid.field("file", "exchange.list.none");
        }
        return new Invalid(rejected.stream()
                .limit(100)
                .map(it -> new FieldError(it.sheet() + "!" + it.row() + " " + it.column(), it.reason()))
                .toList());
    }

    /** The same list with these warnings. */
    ParsedList warned(List<Warning> all) {
        return new ParsedList(accepted, rejected, newUnits, all);
    }
}
