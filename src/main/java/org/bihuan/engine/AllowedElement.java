package org.bihuan.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one element of a process file may be.
 *
 * @param parents elements it may stand in; the document itself is the empty name
 * @param attributes every attribute it may have
 * @param required sets of attributes of which one must be there whole; none where nothing is required
 * @param text what its text may be
 */
record AllowedElement(
        Set<String> parents, Map<String, ValueKind> attributes, List<Set<String>> required, ValueKind text) {

    AllowedElement {
        parents = Set.copyOf(parents);
        attributes = Map.copyOf(attributes);
        required = List.copyOf(required);
    }

    /** Whether one of the required sets of attributes is there. */
    boolean isComplete(Set<String> present) {
        return required.isEmpty() || required.stream().anyMatch(present::containsAll);
    }
}
