package org.bihuan.amendment.pages;

import java.util.List;

/** Several values of one kind in their order, each in a row. */
record ListShape(Part item) implements Shape {

    @Override
    public List<Part> parts() {
        return List.of(item);
    }

    @Override
    public boolean table() {
        return true;
    }

    @Override
    public Typed typed(Object value) {
        var typed = new Typed();
        if (value instanceof List<?> all) {
            all.forEach(one -> typed.rows().add(new Typed().put(item.key(), String.valueOf(one))));
        }
        return typed;
    }

    @Override
    public Object value(Typed typed) {
        return typed.rows().stream()
                .map(row -> item.type().equals("number") ? row.number(item.key()) : row.one(item.key()))
                .toList();
    }
}
