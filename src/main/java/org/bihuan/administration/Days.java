package org.bihuan.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days in a row on which something holds, both ends among them.
 *
 * @param from the first; nothing where it has no beginning
 * @param until the last; nothing where it has no end. Before the first: no day at all
 */
record Days(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** Whether there is any. */
    boolean any() {
        return from == null || until == null || !until.isBefore(from);
    }

    /** Those from a day on. */
    Days since(LocalDate day) {
        return from == null || from.isBefore(day) ? new Days(day, until) : this;
    }

    /** What is left without some: nothing, one piece or two. */
    List<Days> without(Days some) {
        if (!any() || !some.any() || !meets(some)) {
            return any() ? List.of(this) : List.of();
        }
        var rest = new ArrayList<Days>();
        if (some.from != null && (from == null || from.isBefore(some.from))) {
            rest.add(new Days(from, some.from.minusDays(1)));
        }
        if (some.until != null && (until == null || until.isAfter(some.until))) {
            rest.add(new Days(some.until.plusDays(1), until));
        }
        return rest;
    }

    /** The same without several. */
    List<Days> without(List<Days> several) {
        List<Days> rest = any() ? List.of(this) : List.of();
        for (Days some : several) {
            rest = rest.stream().flatMap(it -> it.without(some).stream()).toList();
        }
        return rest;
    }

    private boolean meets(Days other) {
        return (until == null || other.from == null || !until.isBefore(other.from))
                && (from == null || other.until == null || !other.until.isBefore(from));
    }
}
