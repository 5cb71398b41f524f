package org.bihuan.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.bihuan.refusal.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class CanonicalTests {

    private final long seed = Long.getLong("bihuan.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private enum Grade {
        KEY
    }

    private record Meeting(String name, LocalDate date) {}

    @BeforeEach
    void tellTheSeed(TestInfo test) {
        System.out.println("CanonicalTests." + test.getDisplayName() + " seed " + seed);
    }

    @Test
    void writesEachKindOfValueInOneWay() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("null", null);
        values.put("yes", true);
        values.put("grade", Grade.KEY);
        values.put("meeting", new Meeting("第十次会议", LocalDate.of(2026, 3, 9)));
        values.put("at", Instant.parse("2026-03-09T01:02:03.450Z"));
        values.put("id", new UUID(0, 7));
        values.put("list", List.of("b", "a"));
        values.put("none", Map.of());
        values.put("text", "\"\\/\b\t\n\f\r\u0001\u007f闭环😀\udc00");

        assertThat(Canonical.write(values))
                .isEqualTo("{\"at\":\"2026-03-09T01:02:03.450Z\",\"grade\":\"KEY\","
                        + "\"id\":\"00000000-0000-0000-0000-000000000007\",\"list\":[\"b\",\"a\"],"
                        + "\"meeting\":{\"date\":\"2026-03-09\",\"name\":\"第十次会议\"},\"none\":{},\"null\":null,"
                        + "\"text\":\"\\\"\\\\/\\b\\t\\n\\f\\r\\u0001\u007f闭环😀\\udc00\",\"yes\":true}");
    }

    @Test
    void writesNumbersInFullAndWithoutIdleZeros() {
        List<Object> numbers = List.of(
                0,
                -7L,
                (short) 3,
                new BigDecimal("1200.00"),
                new BigDecimal("1E+3"),
                new BigDecimal("0E-9"),
                -0.0,
                0.1,
                1e21,
                1.5f,
                BigInteger.TEN.pow(30));

        assertThat(Canonical.write(Map.of("n", numbers)))
                .isEqualTo(
                        "{\"n\":[0,-7,3,1200,1000,0,0,0.1,1000000000000000000000,1.5,1000000000000000000000000000000]}");
    }

    @Test
    void refusesWhatCannotBeKept() {
        for (String number : List.of("1E+1000000000", "1E-1000000000", "0E+1000000000")) {
            assertThatThrownBy(() -> Canonical.write(Map.of("n", new BigDecimal(number))))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("journal.number.long");
        }
        List<Object> itself = new ArrayList<>();
        itself.add(itself);
        for (Object value : List.of(Double.NaN, Double.NEGATIVE_INFINITY, new Object(), itself, Map.of(1, 2))) {
            assertThatThrownBy(() -> Canonical.write(Map.of("n", value))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void orderOfKeysNeverMatters() {
        for (int i = 0; i < 500; i++) {
            Map<String, Object> values = object(4);
            assertThat(Canonical.write(shuffled(values))).as("seed %d", seed).isEqualTo(Canonical.write(values));
        }
    }

    @Test
    void readingBackGivesTheSameValues() {
        for (int i = 0; i < 500; i++) {
            Map<String, Object> values = object(4);
            String text = Canonical.write(values);
            Map<String, Object> back = Canonical.parse(text);
            assertThat(Canonical.write(back)).as("seed %d", seed).isEqualTo(text);
            assertThat(comparable(back)).as("seed %d", seed).isEqualTo(comparable(values));
        }
    }

    @Test
    void differentValuesHaveDifferentTexts() {
        for (int i = 0; i < 500; i++) {
            Map<String, Object> one = object(3);
            Map<String, Object> other = object(3);
            assertThat(Canonical.write(one).equals(Canonical.write(other)))
                    .as("seed %d: %s and %s", seed, one, other)
                    .isEqualTo(comparable(one).equals(comparable(other)));
        }
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            values.put(text(), value(depth));
        }
        return values;
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextLong() >> random.nextInt(64);
            case 3 -> new BigDecimal(new BigInteger(random.nextInt(120), random), random.nextInt(60) - 30);
            case 4 -> text();
            case 5 -> {
                List<Object> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(value(depth - 1));
                }
                yield items;
            }
            default -> object(depth - 1);
        };
    }

    /** Any UTF-16 units, halves of characters included, with a liking for the ones that are written specially. */
    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            switch (random.nextInt(5)) {
                case 0 -> text.append((char) random.nextInt(0x80));
                case 1 -> text.append("\"\\/\u2028闭".charAt(random.nextInt(5)));
                case 2 -> text.appendCodePoint(0x1f600 + random.nextInt(64));
                case 3 -> text.append((char) (0xd800 + random.nextInt(0x800)));
                default -> text.append((char) random.nextInt(0x10000));
            }
        }
        return text.toString();
    }

    private Object shuffled(Object value) {
        if (value instanceof Map<?, ?> map) {
            return shuffled(map);
        }
        return value instanceof List<?> list
                ? list.stream().map(this::shuffled).collect(ArrayList::new, List::add, List::addAll)
                : value;
    }

    private Map<String, Object> shuffled(Map<?, ?> map) {
        List<Object> keys = new ArrayList<>(map.keySet());
        Collections.shuffle(keys, random);
        Map<String, Object> other = new LinkedHashMap<>();
        keys.forEach(key -> other.put((String) key, shuffled(map.get(key))));
        return other;
    }

    /** Numbers by value, whatever type they came in. */
    private static Object comparable(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> other = new LinkedHashMap<>();
            map.forEach((key, item) -> other.put(key, comparable(item)));
            return other;
        }
        if (value instanceof List<?> list) {
            List<Object> other = new ArrayList<>();
            list.forEach(item -> other.add(comparable(item)));
            return other;
        }
        return value instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros() : value;
    }
}
