package org.bihuan.task;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an act did.
 *
 * @param variables values the diagram routes by: ids, flags, counts and dates
 * @param facts effects for the journal, by name
 */
public record Applied(Map<String, Object> variables, Map<String, Object> facts) {

    /** Nothing beyond the record itself. */
    public static Applied nothing() {
        return new Applied(Map.of(), Map.of());
    }

    /** Effects without values for the diagram. */
    public static Applied facts(Map<String, Object> facts) {
        return new Applied(Map.of(), facts);
    }

    Applied with(Map<String, Object> more) {
        var all = new LinkedHashMap<>(facts);
        all.putAll(more);
        return new Applied(variables, all);
    }
}
