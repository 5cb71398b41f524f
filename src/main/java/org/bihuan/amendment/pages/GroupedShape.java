package org.bihuan.amendment.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of words under each of several headings, in their order, a row for each: the ballots that count towards an outcome, or the
 * evidence a type of problem asks for.
 *
 * @param heading the field of the heading
 * @param rest what the value calls the heading that is left empty in the form; nothing where none may be
 */
record GroupedShape(Part heading, Part words, String rest) implements Shape {

    @Override
    public List<Part> parts() {
        return List.of(heading, words);
    }

    @Override
    public boolean table() {
        return true;
    }

    @Override
    public Typed typed(Object value) {
        var typed = new Typed();
        if (value instanceof Map<?, ?> groups) {
            groups.forEach((name, all) -> typed.rows()
                    .add(new Typed()
                            .put(heading.key(), name.equals(rest) ? "" : String.valueOf(name))
                            .put(words.key(), (List<?>) all)));
        }
        return typed;
    }

    /** A heading that stands twice is told apart, so that it is refused and not merged in silence. */
    @Override
    public Object value(Typed typed) {
        var groups = new LinkedHashMap<String, Object>();
        for (Typed row : typed.rows()) {
            String name = row.one(heading.key());
            String key = name.isEmpty() ? rest : name;
            while (groups.containsKey(key)) {
                key = key + " ×2";
            }
            groups.put(key, row.all(words.key()));
        }
        return groups;
    }
}
