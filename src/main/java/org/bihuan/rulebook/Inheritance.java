package org.bihuan.rulebook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;

/** Completes presets by what they extend, and checks the whole. */
final class Inheritance {

    private final Map<String, Preset> presets = new LinkedHashMap<>();

    private Inheritance() {}

    /**
     * The rule books of these files, by id, in their order.
     *
     * @throws Invalid naming file, parameter and reason
     */
    static Map<String, RuleBook> complete(Map<String, String> texts) {
        return complete(texts, Map.of(), (id, bad) -> {});
    }

    /**
     * The same with further files, of which a bad one is left out, and what extends it.
     *
     * @param refused told of each file left out and why
     * @throws Invalid if one of the first is bad
     */
    static Map<String, RuleBook> complete(
            Map<String, String> texts, Map<String, String> further, BiConsumer<String, Invalid> refused) {
        Inheritance inheritance = new Inheritance();
        texts.forEach((id, text) -> inheritance.presets.put(id, PresetFile.read(id, text)));
        Map<String, RuleBook> books = new LinkedHashMap<>();
        texts.keySet().forEach(id -> books.put(id, inheritance.book(id)));
        further.forEach((id, text) -> {
            try {
                inheritance.presets.put(id, PresetFile.read(id, text));
            } catch (Invalid bad) {
                refused.accept(id, bad);
            }
        });
        further.keySet().stream().filter(inheritance.presets::containsKey).forEach(id -> {
            try {
                books.put(id, inheritance.book(id));
            } catch (Invalid bad) {
                refused.accept(id, bad);
            }
        });
        return books;
    }

    private RuleBook book(String id) {
        Preset preset = presets.get(id);
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
        return new RuleBook(preset.id(), null, preset.title(), preset.effective(), parameters);
    }

    /** The preset itself and what it extends, nearest first. */
    private Deque<Preset> line(Preset preset) {
        Deque<Preset> line = new ArrayDeque<>(List.of(preset));
        for (Preset next = preset; next.base() != null; ) {
            Preset base = presets.get(next.base());
            if (base == null || line.contains(base)) {
                throw refused(preset, "extends", "rulebook.badBase", next.base());
            }
            if (next.effective().isBefore(base.effective())) {
                throw refused(preset, "effective", "rulebook.beforeBase", base.id());
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
