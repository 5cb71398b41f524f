package org.bihuan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bihuan.task.Form;
import org.jspecify.annotations.Nullable;

/** Fills in what a form requires by type alone, as a program would that knows nothing of the process. */
record FormFiller(LocalDate today, String words, Function<@Nullable List<String>, String> upload) {

    Map<String, Object> fill(Form form, Map<String, ?> given) {
        var filled = new LinkedHashMap<String, Object>(given);
        String outcome = form.fields().stream()
                .filter(field -> field.name().equals("outcome"))
                .map(field -> (String) filled.computeIfAbsent("outcome", name -> first(field)))
                .findFirst()
                .orElse("");
        form.fields().stream()
                .filter(field -> !filled.containsKey(field.name()) && required(field, outcome))
                .forEach(field -> filled.put(field.name(), value(field)));
        return filled;
    }

    private static boolean required(Form.Field field, String outcome) {
        boolean visible = field.visibleFor() == null || field.visibleFor().contains(outcome);
        return field.requiredFor() != null ? field.requiredFor().contains(outcome) : field.required() && visible;
    }

    private Object value(Form.Field field) {
        return switch (field.type()) {
            case "string", "text" -> words;
            case "long", "decimal" -> field.min() == null ? 1 : field.min();
            case "date" -> (field.min() instanceof LocalDate min && min.isAfter(today) ? min : today).toString();
            case "boolean" -> true;
            case "enum", "unit" -> first(field);
            case "units" -> List.of(first(field));
            case "person" -> "clerk";
            case "persons" -> List.of("clerk");
            case "files" -> List.of(upload.apply(field.accept()));
            case "meeting" -> Map.of("name", "试验会议", "date", today.toString());
            case "ballot" ->
                Map.of("entitled", 21, "present", 19, "issued", 19, "returned", 19, "counts", Map.of(first(field), 19));
            case "problems" -> List.of(Map.of("title", "试验问题", "leadUnit", first(field)));
            default -> throw new IllegalArgumentException("no type is called " + field.type());
        };
    }

    private static String first(Form.Field field) {
        return java.util.Objects.requireNonNull(field.options()).get(0).value();
    }
}
