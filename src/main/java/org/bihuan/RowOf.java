package org.bihuan;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Makes a record of a row: component {@code doneAt} from column {@code done_at}. Spring's own mapper asks for a column
 * {@code doneAt} first and provokes an exception of the driver for each component of two words, in each row.
 */
public final class RowOf<R extends Record> implements RowMapper<R> {

    private final Constructor<R> constructor;
    private final String[] columns;
    private final Class<?>[] types;

    private RowOf(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        this.types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        this.columns = Arrays.stream(components)
                .map(it -> JdbcUtils.convertPropertyNameToUnderscoreName(it.getName()))
                .toArray(String[]::new);
        this.constructor = BeanUtils.getResolvableConstructor(type);
    }

    /** A mapper for a kind of record. */
    public static <R extends Record> RowOf<R> type(Class<R> type) {
        return new RowOf<>(type);
    }

    @Override
    public R mapRow(ResultSet row, int number) throws SQLException {
        var values = new @Nullable Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            values[i] = JdbcUtils.getResultSetValue(row, row.findColumn(columns[i]), types[i]);
        }
        return BeanUtils.instantiateClass(constructor, values);
    }
}
