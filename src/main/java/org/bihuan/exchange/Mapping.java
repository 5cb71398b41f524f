package org.bihuan.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Reason;

/** What the caller says certain headers mean; goes before the synonyms. */
final class Mapping {

    private final Map<String, Column> byHeader = new LinkedHashMap<>();
    private final Map<String, String> asWritten = new LinkedHashMap<>();

    Mapping(Map<String, String> mapping) {
        List<FieldError> errors = new ArrayList<>();
        Set<Column> taken = EnumSet.noneOf(Column.class);
        mapping.forEach((header, field) -> {
            Optional<Column> column = Column.of(field);
            if (column.isEmpty()) {
                errors.add(error("exchange.mapping.field", field, header));
            } else if (column.get() != Column.IGNORE && !taken.add(column.get())) {
                errors.add(error("exchange.mapping.twice", field));
            } else {
                byHeader.put(key(header), column.get());
                asWritten.put(key(header), header);
            }
        });
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    Optional<Column> find(String header) {
        return Optional.ofNullable(byHeader.get(key(header)));
    }

    boolean isEmpty() {
        return byHeader.isEmpty();
    }

    /** Refuses the mapping if one of its headers is not among those the file has. */
    void requireIn(Set<String> headerKeys) {
        List<FieldError> errors = asWritten.entrySet().stream()
                .filter(header -> !headerKeys.contains(header.getKey()))
                .map(header -> error("exchange.mapping.header", header.getValue()))
                .toList();
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    /** A form in which two spellings of one header are equal. */
    static String key(String header) {
        String key = Words.key(header);
        return key.isEmpty() ? Words.dense(header) : key;
    }

    private static FieldError error(String code, Object... arguments) {
        return new FieldError("mapping", Reason.of(code, arguments));
    }
}
