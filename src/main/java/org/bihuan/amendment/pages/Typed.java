package org.bihuan.amendment.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was typed into the form of one value, by field; a table has rows of their own. */
final class Typed {

    private static final int MOST_ROWS = 60;
    private static final String ROWS = "rows";

    private final Map<String, List<String>> words = new LinkedHashMap<>();
    private final List<Typed> rows = new ArrayList<>();

    /** What was sent under a prefix; the rows are numbered from 0, and the field {@code rows} says how many there are. */
    static Typed sent(Map<String, List<String>> all, String prefix) {
        var typed = new Typed();
        String count = all.getOrDefault(prefix + ROWS, List.of("0")).get(0);
        int many = count.matches("[0-9]{1,3}") ? Integer.parseInt(count) : 0;
        for (int i = 0; i < Math.min(many, MOST_ROWS); i++) {
            typed.rows.add(new Typed());
        }
        all.forEach((name, said) -> {
            if (name.startsWith(prefix)) {
                typed.take(name.substring(prefix.length()), said);
            }
        });
        return typed;
    }

    private void take(String name, List<String> said) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            words.put(name, said);
        } else if (name.substring(0, dot).matches("[0-9]{1,2}")
                && Integer.parseInt(name.substring(0, dot)) < rows.size()) {
            rows.get(Integer.parseInt(name.substring(0, dot))).words.put(name.substring(dot + 1), said);
        }
    }

    /** What stands in a field; empty where nothing does. */
    String one(String field) {
        return words.getOrDefault(field, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    /** What is chosen in a field with several choices. */
    List<String> all(String field) {
        return words.getOrDefault(field, List.of());
    }

    /** A whole number, or what was typed instead of one. */
    Object number(String field) {
        String said = one(field);
        return said.matches("[+-]?[0-9]{1,9}") ? (Object) Integer.valueOf(said) : said;
    }

    List<Typed> rows() {
        return rows;
    }

    Typed put(String field, Object value) {
        words.put(field, List.of(String.valueOf(value)));
        return this;
    }

    Typed put(String field, List<?> values) {
        words.put(field, values.stream().map(String::valueOf).toList());
        return this;
    }

    /** Adds an empty row at the end, takes one out, or moves one up. What names no row changes nothing. */
    void change(String what, int row) {
        if (what.equals("add") && rows.size() < MOST_ROWS) {
            rows.add(new Typed());
        } else if (row >= 0 && row < rows.size()) {
            if (what.equals("remove")) {
                rows.remove(row);
            } else if (what.equals("up") && row > 0) {
                rows.add(row - 1, rows.remove(row));
            }
        }
    }
}
