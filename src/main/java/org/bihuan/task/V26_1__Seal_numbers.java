package org.bihuan.task;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals the telephone and identity numbers that were kept as they are before there was a vault. The journal is not touched:
 * what its seals cover stays as it was written.
 */
@Component
class V26_1__Seal_numbers extends BaseJavaMigration {

    private final Personal personal;
    private final JsonMapper json;

    V26_1__Seal_numbers(Personal personal, JsonMapper json) {
        this.personal = personal;
        this.json = json;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        each(connection, "problem", "id", "phone", personal::sealed);
        each(connection, "problem", "id", "attributes", this::fields);
        each(connection, "record", "id", "fields", this::fields);
        drafts(connection);
    }

    @SuppressWarnings("unchecked")
    private @Nullable String fields(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Map<String, Object> values = json.readValue(text, Map.class);
        boolean[] changed = {false};
        values.replaceAll((name, value) -> {
            if (!personal.named(name) || !(value instanceof String number)) {
                return value;
            }
            String sealed = personal.sealed(number);
            changed[0] |= !number.equals(sealed);
            return sealed;
        });
        return changed[0] ? json.writeValueAsString(values) : text;
    }

    private static void each(
            Connection connection, String table, String key, String column, UnaryOperator<@Nullable String> sealing)
            throws SQLException {
        String select = "select %s, %s from %s where %s is not null".formatted(key, column, table, column);
        String update = "update %s set %s = ? where %s = ?".formatted(table, column, key);
        try (PreparedStatement read = connection.prepareStatement(select);
                PreparedStatement write = connection.prepareStatement(update);
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                String before = rows.getString(2);
                String after = sealing.apply(before);
                if (after != null && !after.equals(before)) {
                    write.setString(1, after);
                    write.setObject(2, rows.getObject(1));
                    write.addBatch();
                }
            }
            write.executeBatch();
        }
    }

    /** They are named by two columns. */
    private void drafts(Connection connection) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement("select work_item, person, fields from draft");
                PreparedStatement write =
                        connection.prepareStatement("update draft set fields = ? where work_item = ? and person = ?");
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                write.setString(1, fields(rows.getString(3)));
                write.setLong(2, rows.getLong(1));
                write.setString(3, rows.getString(2));
                write.addBatch();
            }
            write.executeBatch();
        }
    }
}
