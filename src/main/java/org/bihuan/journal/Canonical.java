package org.bihuan.journal;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One text for one value: JSON after RFC 8785 with the numbers written in full (docs/journal.md).
 *
 * <p>Takes null, booleans, strings, finite numbers, enums (by name), dates, instants and UUIDs (as strings), collections in their
 * order, maps with string keys and records.
 */
final class Canonical {

    /** Digits on either side of the point; more is somebody's play with exponents (1e1000000000 is one short word). */
    private static final int DIGITS = 400;

    private static final int DEPTH = 64;

    private static final JsonMapper READER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    private final StringBuilder out = new StringBuilder(256);

    private Canonical() {}

    /**
     * The canonical text.
     *
     * @throws Refused if a number is too long to be written in full
     * @throws IllegalArgumentException if there is a kind of value that has no canonical form
     */
    static String write(Map<String, ?> values) {
        Canonical canonical = new Canonical();
        canonical.object(values, 0);
        return canonical.out.toString();
    }

    static Map<String, Object> parse(String text) {
        return READER.readValue(text, new TypeReference<>() {});
    }

    private void value(@Nullable Object value, int depth) {
        if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof CharSequence || value instanceof UUID) {
            string(value.toString());
        } else if (value instanceof Number number) {
            number(number);
        } else if (value instanceof Enum<?> constant) {
            string(constant.name());
        } else if (value instanceof Instant || value instanceof LocalDate) {
            string(value.toString());
        } else if (value instanceof Map<?, ?> map) {
            object(map, depth);
        } else if (value instanceof Iterable<?> items) {
            array(items, depth);
        } else if (value instanceof Record fields) {
            object(components(fields), depth);
        } else {
            throw new IllegalArgumentException("no canonical form for " + value.getClass());
        }
    }

    private void object(Map<?, ?> map, int depth) {
        limit(depth);
        // String's order compares UTF-16 units, as RFC 8785 section 3.2.3 wants it.
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException("not a name of a member: " + key);
            }
            sorted.put(name, value);
        });
        char before = '{';
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            out.append(before);
            string(member.getKey());
            out.append(':');
            value(member.getValue(), depth + 1);
            before = ',';
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void array(Iterable<?> items, int depth) {
        limit(depth);
        out.append('[');
        for (Iterator<?> each = items.iterator(); each.hasNext(); ) {
            value(each.next(), depth + 1);
            if (each.hasNext()) {
                out.append(',');
            }
        }
        out.append(']');
    }

    private static void limit(int depth) {
        if (depth > DEPTH) {
            throw new IllegalArgumentException("nested deeper than " + DEPTH);
        }
    }

    private void number(Number number) {
        if (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte) {
            out.append(number.longValue());
            return;
        }
        // Double and Float by their shortest decimal text; NaN and the infinities fail here as
        // IllegalArgumentException.
        BigDecimal exact = number instanceof BigDecimal decimal
                ? decimal
                : number instanceof BigInteger integer ? new BigDecimal(integer) : new BigDecimal(number.toString());
        long before = (long) exact.precision() - exact.scale();
        if (before > DIGITS || exact.scale() > DIGITS) {
            throw Refused.because("journal.number.long", DIGITS);
        }
        out.append(exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString());
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ' || Character.isSurrogate(c) && !paired(text, i)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Half an emoji has no UTF-8; RFC 8785 gives up there, but a journal must be able to say what was sent. */
    private static boolean paired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    private static Map<String, Object> components(Record fields) {
        Map<String, Object> map = new TreeMap<>();
        for (RecordComponent component : fields.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                map.put(component.getName(), component.getAccessor().invoke(fields));
            } catch (ReflectiveOperationException unreadable) {
                throw new IllegalArgumentException("cannot read " + component, unreadable);
            }
        }
        return map;
    }
}
