package org.bihuan.rulebook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;

/** Completes presets by what they extend, and checks the whole. */
final class Inheritance {

    private final Map<String, Preset> presets = new LinkedHashMap<>();

    private Inheritance(Map<String, String> texts) {
        texts.forEach((id, text) -> presets.put(id, PresetFile.read(id, text)));
    }

    /**
     * The rule books of these files, by id, in their order.
     *
     * @throws Invalid naming file, parameter and reason
     */
    static Map<String, RuleBook> complete(Map<String, String> texts) {
        Inheritance inheritance = new Inheritance(texts);
        Map<String, RuleBook> books = new LinkedHashMap<>();
        inheritance.presets.forEach((id, preset) -> books.put(id, inheritance.book(preset)));
        return books;
    }

    private RuleBook book(Preset preset) {
        Deque<Preset> line = line(preset);
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (String name : Catalogue.ENTRIES.keySet()) {
            Parameter nearest = line.stream()
                    .filter(ancestor -> ancestor.parameters().containsKey(name))
                    .map(ancestor -> ancestor.parameters().get(name))
                    .findFirst()
                    .orElseThrow(() -> refused(preset, name, "rulebook.missing"));
            parameters.put(name, nearest);
        }
        List<FieldError> found = Contradictions.of(parameters).stream()
                .map(error -> new FieldError(PresetFile.field(preset.id(), error.field()), error.reason()))
                .toList();
        if (!found.isEmpty()) {
            throw new Invalid(found);
        }
        return new RuleBook(preset.id(), preset.title(), preset.effective(), parameters);
    }

    /** The preset itself and what it extends, nearest first. */
    private Deque<Preset> line(Preset preset) {
        Deque<Preset> line = new ArrayDeque<>(List.of(preset));
        for (Preset next = preset; next.base() != null; ) {
            Preset base = presets.get(next.base());
            if (base == null || line.contains(base)) {
                throw refused(next, "extends", "rulebook.badBase", next.base());
            }
            if (next.effective().isBefore(base.effective())) {
                throw refused(next, "effective", "rulebook.beforeBase", base.id());
            }
            line.addLast(base);
            next = base;
        }
        return line;
    }

    private static Invalid refused(Preset preset, String at, String code, Object... arguments) {
        return Invalid.field(PresetFile.field(preset.id(), at), code, arguments);
    }
}
