package org.bihuan.rulebook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is demanded for each type of problem.
 *
 * @param byType words by type, as lists name types; what is of no listed type gets those of {@code default}
 */
public record Checklist(@JsonValue Map<String, List<String>> byType) {

    static final String DEFAULT = "default";

    /** The words for a problem: those of its type, else of its category, else the default. */
    public List<String> of(@Nullable String type, @Nullable String category) {
        List<String> byCategory =
                category == null ? byType.get(DEFAULT) : byType.getOrDefault(category, byType.get(DEFAULT));
        return type == null ? byCategory : byType.getOrDefault(type, byCategory);
    }
}
