package org.bihuan.amendment.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A choice for each grade, the lighter choices first. */
record GradedShape(List<String> grades, List<String> options) implements Shape {

    @Override
    public List<Part> parts() {
        return grades.stream()
                .map(grade -> Part.choice(grade, "grade." + grade, options))
                .toList();
    }

    @Override
    public Typed typed(Object value) {
        var typed = new Typed();
        if (value instanceof Map<?, ?> chosen) {
            chosen.forEach((grade, choice) -> typed.put(String.valueOf(grade), String.valueOf(choice)));
        }
        return typed;
    }

    @Override
    public Object value(Typed typed) {
        var chosen = new LinkedHashMap<String, Object>();
        grades.forEach(grade -> chosen.put(grade, typed.one(grade)));
        return chosen;
    }
}
