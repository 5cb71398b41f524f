package org.bihuan.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A column no row can do without that the list does not name by a word that is known: somebody has to say which one it is.
 *
 * @param field {@code title} or {@code leadUnit}
 * @param headers those to choose from, in the list's order
 * @param chosen what was said
 */
public record NeededColumn(
        String field, List<String> headers, @Nullable String chosen) {

    private static final List<Column> NEEDED = List.of(Column.TITLE, Column.LEAD_UNIT);

    /** What tells a second column of the same header from the first; a file does not say it. */
    private static final String AGAIN = ".* \\(\\d+\\)";

    /** Of a list that could not be read for want of a column. */
    static List<NeededColumn> of(List<ReadColumn> columns, Map<String, String> mapping) {
        List<String> headers = columns.stream().map(ReadColumn::header).toList();
        return NEEDED.stream()
                .filter(it ->
                        chosen(it, mapping).isPresent() || columns.stream().noneMatch(column -> column.field() == it))
                .map(it -> needed(it, headers, mapping))
                .toList();
    }

    /** Of a list that was read: those that are missing on a sheet, and those that were said. */
    static List<NeededColumn> in(ReadList list, Map<String, String> mapping) {
        var needed = new ArrayList<NeededColumn>();
        for (Column it : NEEDED) {
            boolean said = chosen(it, mapping).isPresent();
            List<String> headers = list.sheets().stream()
                    .filter(sheet -> said || lacks(sheet, it))
                    .flatMap(sheet -> sheet.columns().stream())
                    .filter(column -> column.field() == it || !needed(column))
                    .map(ReadColumn::header)
                    .toList();
            if (!headers.isEmpty()) {
                needed.add(needed(it, headers, mapping));
            }
        }
        return needed;
    }

    /**
     * A mapping in which something else is said of these columns.
     *
     * @param chosen header by field; empty where nothing is said
     * @throws Invalid if one column is to be both
     */
    public static Map<String, String> said(Map<String, String> mapping, Map<String, String> chosen) {
        var said = new LinkedHashMap<>(mapping);
        said.values().removeAll(chosen.keySet());
        chosen.forEach((field, header) -> {
            if (!header.isBlank() && said.put(header, field) != null) {
                throw Invalid.field("column." + field, "exchange.column.both", header);
            }
        });
        return said;
    }

    private static NeededColumn needed(Column it, List<String> headers, Map<String, String> mapping) {
        Set<String> some = new LinkedHashSet<>(headers);
        some.removeIf(header -> header.matches(AGAIN));
        return new NeededColumn(
                it.field(), List.copyOf(some), chosen(it, mapping).orElse(null));
    }

    private static boolean needed(ReadColumn column) {
        return column.field() == Column.TITLE || column.field() == Column.LEAD_UNIT;
    }

    private static boolean lacks(ReadSheet sheet, Column field) {
        return sheet.columns().stream().noneMatch(column -> column.field() == field);
    }

    private static Optional<String> chosen(Column field, Map<String, String> mapping) {
        return mapping.entrySet().stream()
                .filter(it -> it.getValue().strip().equals(field.field()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
