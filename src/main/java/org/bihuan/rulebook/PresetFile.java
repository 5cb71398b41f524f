package org.bihuan.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bihuan.deadline.Citation;
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

    private final String id;
    private final ParameterReader reader;

    private PresetFile(String id) {
        this.id = id;
        this.reader = new ParameterReader(id, at -> field(id, at));
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
                .filter(heading -> !(heading instanceof String known) || !HEADINGS.contains(known))
                .forEach(heading -> reader.refuse(String.valueOf(heading), Reason.of("rulebook.badHeading")));
        Map<?, ?> title = map("title", headings.get("title"));
        LocalDate effective = effective(headings.get("effective"));
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        map("parameters", headings.get("parameters"))
                .forEach((name, fields) -> reader.read(String.valueOf(name), fields)
                        .ifPresent(parameter -> parameters.put(parameter.name(), parameter)));
        Citation words = reader.citation("title", title);
        if (!reader.errors().isEmpty()) {
            throw new Invalid(reader.errors());
        }
        String base = headings.get("extends") instanceof String other ? other : null;
        return new Preset(id, base, words, effective, parameters);
    }

    private LocalDate effective(@Nullable Object raw) {
        try {
            return LocalDate.parse(String.valueOf(raw));
        } catch (DateTimeParseException e) {
            reader.refuse("effective", Reason.of("rulebook.badDate", String.valueOf(raw)));
            return LocalDate.EPOCH;
        }
    }

    private Map<?, ?> map(String at, @Nullable Object raw) {
        if (raw instanceof Map<?, ?> entries) {
            return entries;
        }
        reader.refuse(at, Reason.of("rulebook.notMap"));
        return Map.of();
    }
}
