package org.bihuan.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.organization.Units;
import org.bihuan.refusal.Choices;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Reason;
import org.springframework.stereotype.Component;

/** Reads a list of problems as a form gives it; each error names the problem by its place in the list. */
@Component
class ListedProblemReader {

    private static final Map<String, Integer> TEXTS = Map.of(
            "title",
            200,
            "detail",
            20_000,
            "requirement",
            20_000,
            "type",
            60,
            "category",
            100,
            "article",
            200,
            "location",
            200,
            "repeats",
            50,
            "draft",
            50);
    private static final List<String> GRADES = List.of("ordinary", "key", "listed");
    private static final List<String> OTHERS =
            List.of("grade", "leadUnit", "assistingUnits", "due", "amount", "attributes");
    private static final int AT_MOST = 1_000;

    private final Units units;

    ListedProblemReader(Units units) {
        this.units = units;
    }

    List<Map<String, Object>> read(String congress, Object value, String field, List<FieldError> errors) {
        if (!(value instanceof List<?> list)) {
            throw new Unfit("form.list");
        }
        if (list.size() > AT_MOST) {
            throw new Unfit("form.maxItems", AT_MOST);
        }
        var problems = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < list.size(); i++) {
            String at = field + "[" + i + "]";
            if (list.get(i) instanceof Map<?, ?> given) {
                problems.add(new One(congress, at, given, errors).read());
            } else {
                errors.add(new FieldError(at, Reason.of("form.problem")));
            }
        }
        return problems;
    }

    private final class One {

        private final String congress;
        private final String at;
        private final Map<?, ?> given;
        private final List<FieldError> errors;
        private final Map<String, Object> read = new LinkedHashMap<>();

        One(String congress, String at, Map<?, ?> given, List<FieldError> errors) {
            this.congress = congress;
            this.at = at;
            this.given = given;
            this.errors = errors;
        }

        Map<String, Object> read() {
            for (Object name : given.keySet()) {
                if (!TEXTS.containsKey(String.valueOf(name)) && !OTHERS.contains(String.valueOf(name))) {
                    error(String.valueOf(name), Reason.of("form.unknown", String.valueOf(name)));
                }
            }
            TEXTS.forEach((name, max) -> put(name, value -> text(value, max)));
            put("grade", this::grade);
            put("leadUnit", this::unit);
            put("assistingUnits", this::assisting);
            put("due", ValueReader::date);
            put("amount", this::amount);
            put("attributes", this::attributes);
            for (String required : List.of("title", "leadUnit")) {
                if (!read.containsKey(required)
                        && errors.stream().noneMatch(it -> it.field().equals(at + "." + required))) {
                    error(required, Reason.of("form.required"));
                }
            }
            return read;
        }

        private void put(String name, java.util.function.Function<Object, Object> reader) {
            Object value = given.get(name);
            if (value == null || (value instanceof String text && text.isBlank())) {
                return;
            }
            try {
                read.put(name, reader.apply(value));
            } catch (Unfit unfit) {
                error(name, unfit.reason);
            }
        }

        private void error(String name, Reason reason) {
            errors.add(new FieldError(at + "." + name, reason));
        }

        private Object text(Object value, int max) {
            if (!(value instanceof String typed)) {
                throw new Unfit("form.text");
            }
            return Text.checked(typed, 0, max, Optional.empty());
        }

        private Object grade(Object value) {
            if (!GRADES.contains(String.valueOf(value))) {
                throw new Unfit("form.option", String.valueOf(value), Choices.of("grade.", GRADES));
            }
            return value;
        }

        private Object unit(Object value) {
            return units.find(congress, String.valueOf(value))
                    .filter(unit -> unit.open() && unit.supervised())
                    .orElseThrow(() -> new Unfit("form.unit", String.valueOf(value)))
                    .id();
        }

        private Object assisting(Object value) {
            if (!(value instanceof List<?> list)) {
                throw new Unfit("form.list");
            }
            return list.stream().map(this::unit).distinct().toList();
        }

        private Object amount(Object value) {
            var amount = ValueReader.exact(value);
            if (amount.signum() < 0) {
                throw new Unfit("form.min", amount.toString(), "0");
            }
            return ValueReader.money(amount);
        }

        private Object attributes(Object value) {
            if (!(value instanceof Map<?, ?> map)) {
                throw new Unfit("form.attributes");
            }
            var attributes = new LinkedHashMap<String, Object>();
            map.forEach((name, it) -> attributes.put(
                    Text.checked(String.valueOf(name), 1, 100, Optional.empty()), text(String.valueOf(it), 2_000)));
            return attributes;
        }
    }
}
