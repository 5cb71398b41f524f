package org.bihuan.amendment.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A span of time: what it counts from, how long, and in working days, calendar days or months.
 *
 * @param least smallest length in days, negative before the event
 */
record TermShape(List<String> events, int least, int most) implements Shape {

    private boolean before() {
        return least < 0 && most <= 0;
    }

    @Override
    public List<Part> parts() {
        int shortest = before() ? -most : least;
        return List.of(
                Part.choice("event", before() ? "library.form.eventAfter" : "library.form.event", events),
                Part.number(
                        "amount", before() ? "library.form.before" : "library.form.after", Math.min(shortest, 1), 1000),
                Part.choice("unit", "library.form.unit", List.of("DAY", "WORKING_DAY", "MONTH")),
                Part.perhaps("fallback", "library.form.fallback", events));
    }

    @Override
    public Typed typed(Object value) {
        var typed = new Typed();
        if (value instanceof Map<?, ?> term) {
            term.forEach((field, said) -> {
                if (said != null) {
                    typed.put(String.valueOf(field), said);
                }
            });
            typed.put("amount", typed.one("amount").replaceFirst("^-", ""));
        }
        return typed;
    }

    @Override
    public Object value(Typed typed) {
        var term = new LinkedHashMap<String, Object>();
        term.put("event", typed.one("event"));
        Object amount = typed.number("amount");
        term.put("amount", before() && amount instanceof Integer days ? (Object) (-days) : amount);
        term.put("unit", typed.one("unit"));
        if (!typed.one("fallback").isEmpty()) {
            term.put("fallback", typed.one("fallback"));
        }
        return term;
    }
}
