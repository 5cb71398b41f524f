package org.bihuan.permission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies rows with some columns changed; columns a later version of the schema adds go with them. */
record Copies(JdbcClient jdbc) {

    static Map<String, String> with(Map<String, String> set, String... more) {
        var all = new HashMap<>(set);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    /** @param set by column an expression of SQL */
    void copy(String table, String where, Map<String, String> set) {
        List<String> columns = jdbc.sql("""
                        select lower(column_name) from information_schema.columns where lower(table_name) = ?
                            and table_schema = schema() and is_identity = 'NO' and is_generated = 'NEVER'
                        order by ordinal_position""").param(table).query(String.class).list();
        jdbc.sql("insert into %s (%s) select %s from %s where %s"
                        .formatted(
                                table,
                                String.join(", ", columns),
                                columns.stream()
                                        .map(it -> set.getOrDefault(it, it))
                                        .collect(Collectors.joining(", ")),
                                table,
                                where))
                .update();
    }
}
