package org.bihuan.amendment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.rulebook.Change;
import org.bihuan.rulebook.Parameter;
import tools.jackson.databind.json.JsonMapper;

/** Changes as the journal takes them: by name, each value as JSON, so that any kind of parameter can be told. */
final class Told {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Told() {}

    static Map<String, Object> of(List<Change> changes) {
        Map<String, Object> told = new LinkedHashMap<>();
        changes.forEach(it -> told.put(it.after().name(), Map.of("old", of(it.before()), "new", of(it.after()))));
        return told;
    }

    private static Map<String, Object> of(Parameter it) {
        return Map.of(
                "value",
                JSON.writeValueAsString(it.value()),
                "source",
                it.source().word(),
                "citation",
                it.citation().zh());
    }
}
