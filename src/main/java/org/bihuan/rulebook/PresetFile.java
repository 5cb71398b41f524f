package org.bihuan.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.deadline.Citation;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads one preset and checks every parameter in it; all that is wrong is told at once. */
final class PresetFile {

    private static final Set<String> HEADINGS = Set.of("extends", "title", "effective", "parameters");
    private static final Set<String> FIELDS = Set.of("value", "source", "zh", "en");

    private final String id;
    private final List<FieldError> errors = new ArrayList<>();

    private PresetFile(String id) {
        this.id = id;
    }

    /**
     * The preset with this id in this text.
     *
     * @throws Invalid naming file, parameter and reason of everything wrong
     */
    static Preset read(String id, String text) {
        return new PresetFile(id).read(text);
    }

    /** How refusals name a place in a file. */
    static String field(String id, String parameter) {
        return id + ".yaml: " + parameter;
    }

    private Preset read(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object root;
        try {
            root = new Yaml(new SafeConstructor(options)).load(text);
        } catch (YAMLException e) {
            throw Invalid.field(id + ".yaml", "rulebook.notYaml", String.valueOf(e.getMessage()));
        }
        Map<?, ?> headings = map("preset", root);
        headings.keySet().stream()
                .filter(heading -> !HEADINGS.contains(heading))
                .forEach(heading -> refuse(String.valueOf(heading), Reason.of("rulebook.badHeading")));
        Map<?, ?> title = map("title", headings.get("title"));
        LocalDate effective = effective(headings.get("effective"));
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        map("parameters", headings.get("parameters"))
                .forEach((name, fields) -> parameter(String.valueOf(name), fields)
                        .ifPresent(parameter -> parameters.put(parameter.name(), parameter)));
        Citation words = citation("title", title);
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        String base = headings.get("extends") instanceof String other ? other : null;
        return new Preset(id, base, words, effective, parameters);
    }

    private Optional<Parameter> parameter(String name, @Nullable Object raw) {
        Catalogue.Entry entry = Catalogue.ENTRIES.get(name);
        if (entry == null) {
            refuse(name, Reason.of("rulebook.unknown"));
            return Optional.empty();
        }
        Map<?, ?> fields = map(name, raw);
        fields.keySet().stream()
                .filter(field -> !FIELDS.contains(field))
                .forEach(field -> refuse(name, Reason.of("rulebook.badField", String.valueOf(field))));
        Citation citation = citation(name, fields);
        Optional<SourceKind> source = Arrays.stream(SourceKind.values())
                .filter(kind -> kind.word().equals(fields.get("source")))
                .findFirst();
        if (source.isEmpty()) {
            refuse(name, Reason.of("rulebook.badSource", String.valueOf(fields.get("source"))));
        }
        try {
            Object value = entry.kind().read(fields.get("value"));
            return source.map(kind -> new Parameter(name, entry.id(), value, kind, citation, id));
        } catch (Unfit unfit) {
            refuse(name, unfit.reason());
            return Optional.empty();
        }
    }

    private Citation citation(String at, Map<?, ?> fields) {
        if (fields.get("zh") instanceof String zh
                && fields.get("en") instanceof String en
                && !zh.isBlank()
                && !en.isBlank()) {
            return new Citation(zh, en);
        }
        refuse(at, Reason.of("rulebook.notCited"));
        return new Citation("", "");
    }

    private LocalDate effective(@Nullable Object raw) {
        try {
            return LocalDate.parse(String.valueOf(raw));
        } catch (DateTimeParseException e) {
            refuse("effective", Reason.of("rulebook.badDate", String.valueOf(raw)));
            return LocalDate.EPOCH;
        }
    }

    private Map<?, ?> map(String at, @Nullable Object raw) {
        if (raw instanceof Map<?, ?> entries) {
            return entries;
        }
        refuse(at, Reason.of("rulebook.notMap"));
        return Map.of();
    }

    private void refuse(String at, Reason reason) {
        errors.add(new FieldError(field(id, at), reason));
    }
}
