package org.bihuan.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several values of one kind, none of them twice.
 *
 * @param most how many there may be; there is at least one
 */
record ListKind(Kind item, int most) implements Kind {

    @Override
    public Object read(@Nullable Object raw) throws Unfit {
        if (!(raw instanceof List<?> entries) || entries.isEmpty() || entries.size() > most) {
            throw new Unfit("rulebook.notList", most);
        }
        List<Object> values = new ArrayList<>();
        for (Object entry : entries) {
            Object value = item.read(entry);
            if (values.contains(value)) {
                throw new Unfit("rulebook.twice", value.toString());
            }
            values.add(value);
        }
        return List.copyOf(values);
    }
}
