package org.bihuan.organization;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.row.Marks;

/** Clauses of which one is enough: each says by which post of the actor a row is in his sight. */
final class AnyOf {

    private final List<String> parts = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final Actor actor;

    AnyOf(Actor actor) {
        this.actor = actor;
    }

    void addIf(boolean applies, String sql, Object parameter) {
        if (applies) {
            add(sql, parameter);
        }
    }

    void addAlways(String sql) {
        parts.add("(" + sql + ")");
    }

    void add(String sql, Object parameter) {
        parts.add("(" + sql + ")");
        parameters.add(parameter);
    }

    void addIn(String sql, List<String> values) {
        if (!values.isEmpty()) {
            parts.add("(" + sql.formatted(Marks.of(values)) + ")");
            parameters.addAll(values);
        }
    }

    Sight.Condition condition() {
        if (parts.isEmpty()) {
            return new Sight.Condition("1 = 0", List.of());
        }
        // Every clause already names the congress or something within it; this closes the door for all at once.
        parameters.add(0, actor.congress());
        return new Sight.Condition(
                "(m.congress = ? and (" + String.join(" or ", parts) + "))", List.copyOf(parameters));
    }
}
