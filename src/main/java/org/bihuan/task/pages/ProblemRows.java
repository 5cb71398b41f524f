package org.bihuan.task.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.exchange.TypedUnits;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The rows of a problem list as a browser sends them: {@code problems[0].title} and so on. A unit is typed by any of its names; where it
 * is not one alone that is meant, what was typed stays, and the form says so.
 */
final class ProblemRows {

    /** What is sent of a row, and carried though nobody sees it: {@code draft}, the problem of the draft before that the row goes on from. */
    private static final List<String> WORDS = List.of(
            "title",
            "detail",
            "requirement",
            "type",
            "grade",
            "category",
            "due",
            "article",
            "location",
            "repeats",
            "draft");

    /** What stands in a row where nobody has typed anything. */
    private static final Set<String> UNTYPED = Set.of("grade", "draft");

    private ProblemRows() {}

    /** Those in which something stands and that are not to be left out. */
    static @Nullable List<Map<String, Object>> read(
            MultiValueMap<String, String> sent, String name, TypedUnits.Names units) {
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; sent.containsKey(name + "[" + i + "].title"); i++) {
            String at = name + "[" + i + "]";
            Map<String, Object> row = row(sent, at, units);
            if (!sent.containsKey(at + ".drop") && !UNTYPED.containsAll(row.keySet())) {
                rows.add(row);
            }
        }
        return rows.isEmpty() ? null : rows;
    }

    private static Map<String, Object> row(MultiValueMap<String, String> sent, String at, TypedUnits.Names units) {
        var row = new LinkedHashMap<String, Object>();
        WORDS.forEach(part -> FilledIn.said(sent, at + "." + part).ifPresent(it -> row.put(part, it)));
        FilledIn.said(sent, at + ".amount").ifPresent(it -> row.put("amount", FilledIn.number(it)));
        FilledIn.said(sent, at + ".leadUnit").ifPresent(it -> row.put("leadUnit", units.id(it)));
        List<String> assisting = FilledIn.list(sent.get(at + ".assistingUnits"));
        if (assisting != null) {
            List<String> ids = assisting.stream()
                    .flatMap(it -> units.several(it).stream())
                    .distinct()
                    .toList();
            if (!ids.isEmpty()) {
                row.put("assistingUnits", ids);
            }
        }
        return row;
    }
}
