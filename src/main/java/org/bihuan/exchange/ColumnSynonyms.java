package org.bihuan.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What offices call the columns of their lists ({@code rules/column-synonyms.yaml}). */
final class ColumnSynonyms {

    private static final Map<String, Column> BY_KEY = load();

    private static final Pattern MONEY = Pattern.compile("(单位)?(万元|亿元|千元|元)$");

    private ColumnSynonyms() {}

    private static Map<String, Column> load() {
        Map<String, Column> byKey = new HashMap<>();
        Rules.words("column-synonyms.yaml").forEach((field, names) -> {
            Column column = Column.of(field).orElseThrow(() -> new IllegalStateException("no such field: " + field));
            byKey.put(Words.key(field), column);
            for (String name : names) {
                Column other = byKey.put(Words.key(name), column);
                if (other != null && other != column) {
                    throw new IllegalStateException(name + " names both " + other + " and " + column);
                }
            }
        });
        return Map.copyOf(byKey);
    }

    /** Headers a column goes by, the usual one first. */
    static List<String> of(Column column) {
        return Rules.words("column-synonyms.yaml").getOrDefault(column.field(), List.of());
    }

    /** The column a header names; a unit in brackets does not matter. */
    static Optional<Column> find(String header) {
        Column whole = BY_KEY.get(Words.key(header));
        if (whole != null) {
            return Optional.of(whole);
        }
        String bare = Words.key(Words.withoutBrackets(header));
        Column column = BY_KEY.get(bare);
        return Optional.ofNullable(
                column != null ? column : BY_KEY.get(MONEY.matcher(bare).replaceFirst("")));
    }
}
