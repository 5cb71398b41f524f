package org.bihuan.amendment.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Classes in the congress's own words, best first: a row for each. */
record LabelsShape() implements Shape {

    private static final List<String> WORDS = List.of("code", "zh", "en");
    private static final List<String> TICKS = List.of("countsAsResolved", "promise");

    @Override
    public List<Part> parts() {
        return List.of(
                Part.text("code", "library.form.code", 20),
                Part.text("zh", "library.form.zh", 100),
                Part.text("en", "library.form.en", 100),
                Part.tick("countsAsResolved", "library.form.resolved"),
                Part.tick("promise", "library.form.promise"));
    }

    @Override
    public boolean table() {
        return true;
    }

    @Override
    public Typed typed(Object value) {
        var typed = new Typed();
        if (value instanceof List<?> labels) {
            labels.forEach(label -> typed.rows().add(row((Map<?, ?>) label)));
        }
        return typed;
    }

    private static Typed row(Map<?, ?> label) {
        var row = new Typed();
        WORDS.forEach(field -> row.put(field, String.valueOf(label.get(field))));
        TICKS.stream().filter(field -> Boolean.TRUE.equals(label.get(field))).forEach(field -> row.put(field, "yes"));
        return row;
    }

    @Override
    public Object value(Typed typed) {
        return typed.rows().stream().map(LabelsShape::label).toList();
    }

    private static Map<String, Object> label(Typed row) {
        var label = new LinkedHashMap<String, Object>();
        WORDS.forEach(field -> label.put(field, row.one(field)));
        TICKS.forEach(field -> label.put(field, !row.one(field).isEmpty()));
        return label;
    }
}
