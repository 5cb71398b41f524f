package org.bihuan.row;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;

/**
 * Makes a record of each row of one query: the component {@code openProblems} is the column {@code open_problems}.
 *
 * <p>Spring's own mapper asks for a column under the component's name first and lets the driver fail; with H2 that is an
 * exception, and a line in its trace file, for every such column of every row.
 */
public final class Rows<T extends Record> implements RowMapper<T> {

    /** Names of the columns of each kind of record, found once. */
    private static final ClassValue<String[]> NAMES = new ClassValue<>() {
        @Override
        protected String[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(component -> snake(component.getName()))
                    .toArray(String[]::new);
        }
    };

    private final Constructor<T> constructor;
    private final RecordComponent[] components;
    private int @Nullable [] columns;

    private Rows(Constructor<T> constructor, RecordComponent[] components) {
        this.constructor = constructor;
        this.components = components;
    }

    /** A mapper for one query; another query needs another. */
    public static <T extends Record> Rows<T> of(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return new Rows<>(type.getDeclaredConstructor(types), components);
        } catch (NoSuchMethodException everyRecordHasIt) {
            throw new IllegalStateException(everyRecordHasIt);
        }
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        if (columns == null) {
            columns = columns(row);
        }
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(row, columns[i], components[i].getType());
        }
        return BeanUtils.instantiateClass(constructor, values);
    }

    private int[] columns(ResultSet row) throws SQLException {
        String[] names = NAMES.get(constructor.getDeclaringClass());
        int[] found = new int[components.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = row.findColumn(names[i]);
        }
        return found;
    }

    private static @Nullable Object value(ResultSet row, int column, Class<?> type) throws SQLException {
        if (type == int.class) {
            return row.getInt(column);
        }
        if (type == long.class) {
            return row.getLong(column);
        }
        if (type == boolean.class) {
            return row.getBoolean(column);
        }
        return type == String.class ? row.getString(column) : row.getObject(column, type);
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
