package org.bihuan.amendment.pages;

import java.util.List;

/** A value in one field: a number, a word to choose, a yes or no, a line of text. */
record PlainShape(Part part) implements Shape {

    static final String VALUE = "value";

    private static final String YES = "yes";

    /** A yes or no. */
    static PlainShape flag() {
        return new PlainShape(Part.choice(VALUE, "library.form.value", List.of(YES, "no")));
    }

    private boolean isFlag() {
        return part.options().contains(YES);
    }

    @Override
    public List<Part> parts() {
        return List.of(part);
    }

    @Override
    public Typed typed(Object value) {
        Object said = value instanceof Boolean flag ? (flag ? YES : "no") : value;
        return new Typed().put(VALUE, said);
    }

    @Override
    public Object value(Typed typed) {
        if (isFlag()) {
            return typed.one(VALUE).equals(YES);
        }
        return part.type().equals("number") ? typed.number(VALUE) : typed.one(VALUE);
    }
}
