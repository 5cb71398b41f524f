package org.bihuan.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of a form as the journal takes them: texts, numbers, booleans, lists and maps. */
final class Plainly {

    private Plainly() {}

    static Map<String, Object> map(Map<String, ?> values) {
        var plain = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> {
            if (value != null) {
                plain.put(name, value(value));
            }
        });
        return plain;
    }

    private static Object value(@Nullable Object value) {
        if (value instanceof Fields.Meeting meeting) {
            return Map.of("name", meeting.name(), "date", meeting.date());
        }
        if (value instanceof Fields.Ballot it) {
            return Map.of(
                    "members", it.members(),
                    "entitled", it.entitled(),
                    "present", it.present(),
                    "issued", it.issued(),
                    "returned", it.returned(),
                    "counts", it.counts());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Plainly::value).toList();
        }
        if (value instanceof Map<?, ?> nested) {
            var copy = new LinkedHashMap<String, Object>();
            nested.forEach((name, it) -> copy.put(String.valueOf(name), value(it)));
            return copy;
        }
        return value == null ? "" : value;
    }
}
