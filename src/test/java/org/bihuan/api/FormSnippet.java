package org.bihuan.api;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.restdocs.operation.Operation;
import org.springframework.restdocs.snippet.SnippetException;
import org.springframework.restdocs.snippet.TemplatedSnippet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of a form's fields, read from the answer; a field without an explanation, or the other way round, fails. */
final class FormSnippet extends TemplatedSnippet {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Input> inputs;

    FormSnippet(List<Input> inputs) {
        super("form-fields", null);
        this.inputs = inputs.stream()
                .collect(Collectors.toMap(Input::name, it -> it, (one, other) -> one, LinkedHashMap::new));
    }

    @Override
    protected Map<String, Object> createModel(Operation operation) {
        List<JsonNode> fields = JSON.readTree(operation.getResponse().getContent())
                .get("form")
                .get("fields")
                .valueStream()
                .toList();
        List<String> names =
                fields.stream().map(it -> it.get("name").asString()).toList();
        if (!names.equals(List.copyOf(inputs.keySet()))) {
            throw new SnippetException("the form of %s has the fields %s, explained are %s"
                    .formatted(operation.getName(), names, inputs.keySet()));
        }
        // The template adds to it what belongs to the operation.
        return new HashMap<>(Map.of("fields", fields.stream().map(this::row).toList()));
    }

    private Map<String, Object> row(JsonNode field) {
        String name = field.get("name").asString();
        return Map.of(
                "name", name,
                "label", field.get("label").asString(),
                "type", type(field),
                "needed", needed(field),
                "meaning", inputs.get(name).meaning());
    }

    private static String type(JsonNode field) {
        var type = new StringBuilder(field.get("type").asString());
        if (field.get("type").asString().equals("enum")) {
            type.append(": ")
                    .append(field.get("options")
                            .valueStream()
                            .map(it -> "`" + it.get("value").asString() + "`")
                            .collect(Collectors.joining(", ")));
        }
        for (String limit : List.of("min", "max", "minLength", "maxLength", "minItems")) {
            if (field.has(limit)) {
                type.append(", ")
                        .append(limit)
                        .append(' ')
                        .append(field.get(limit).asString());
            }
        }
        if (field.has("accept")) {
            type.append(", ")
                    .append(field.get("accept")
                            .valueStream()
                            .map(JsonNode::asString)
                            .collect(Collectors.joining(" ")));
        }
        return type.toString();
    }

    private static String needed(JsonNode field) {
        if (field.has("requiredFor")) {
            return "for "
                    + field.get("requiredFor")
                            .valueStream()
                            .map(it -> "`" + it.asString() + "`")
                            .collect(Collectors.joining(", "));
        }
        return field.get("required").asBoolean() ? "always" : "";
    }
}
