package org.bihuan.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a register of units makes of a name.
 *
 * @param unit id of the one unit meant; null where none or more than one is
 * @param collective whether the name stands for a group of units (各乡镇人民政府)
 * @param candidates names of the units that could be meant, where there is more than one
 * @param now what the unit is called today, where the name is a former one or that of a unit merged into it
 */
public record UnitMatch(
        @Nullable String unit,
        boolean collective,
        List<String> candidates,
        @Nullable String now) {

    /** One found by a name of today, or none. */
    public UnitMatch(@Nullable String unit, boolean collective, List<String> candidates) {
        this(unit, collective, candidates, null);
    }

    public UnitMatch {
        candidates = List.copyOf(candidates);
    }
}
