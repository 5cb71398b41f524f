package org.bihuan.amendment.pages;

import java.util.List;

/** A part of a whole: so many of so many. */
record FractionShape() implements Shape {

    @Override
    public List<Part> parts() {
        return List.of(
                Part.number("of", "library.form.numerator", 1, 999),
                Part.number("in", "library.form.denominator", 1, 999));
    }

    @Override
    public Typed typed(Object value) {
        String[] both = String.valueOf(value).split("/", 2);
        return new Typed().put("of", both[0]).put("in", both.length > 1 ? both[1] : "");
    }

    @Override
    public Object value(Typed typed) {
        return typed.one("of") + "/" + typed.one("in");
    }
}
