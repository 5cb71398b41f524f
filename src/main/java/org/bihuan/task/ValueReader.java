package org.bihuan.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bihuan.document.Document;
import org.bihuan.document.Documents;
import org.bihuan.organization.Actor;
import org.bihuan.organization.People;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Labelled;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads the value of one field by its type; what does not fit becomes an error at that field. */
@Component
class ValueReader {

    private final Units units;
    private final People people;
    private final Documents documents;
    private final ListedProblemReader problems;

    ValueReader(Units units, People people, Documents documents, ListedProblemReader problems) {
        this.units = units;
        this.people = people;
        this.documents = documents;
        this.problems = problems;
    }

    Optional<Object> read(Actor actor, Demand demand, Object value, List<FieldError> errors) {
        String at = demand.field().name();
        String congress = actor.congress();
        try {
            return Optional.of(
                    switch (demand.field().type()) {
                        case STRING, TEXT -> text(demand, value);
                        case ENUM -> option(demand, value);
                        case LONG -> whole(demand, value);
                        case DECIMAL -> decimal(demand, value);
                        case DATE -> date(demand, value);
                        case BOOLEAN -> bool(value);
                        case UNIT -> unit(congress, demand, value);
                        case PERSON -> person(congress, value);
                        case UNITS -> ids(value, it -> unit(congress, demand, it));
                        case PERSONS -> ids(value, it -> person(congress, it));
                        case FILES -> files(actor, demand, value);
                        case MEETING -> meeting(demand, value);
                        case BALLOT ->
                            BallotReader.read(demand.field().options().keySet(), value);
                        case PROBLEMS -> problems.read(congress, value, at, errors);
                    });
        } catch (Unfit unfit) {
            errors.add(new FieldError(at, unfit.reason));
            return Optional.empty();
        }
    }

    static String text(Demand demand, Object value) {
        if (!(value instanceof String typed)) {
            throw new Unfit("form.text");
        }
        return Text.checked(typed, demand.minLength().orElse(0), demand.maxLength(), demand.pattern());
    }

    private static String option(Demand demand, Object value) {
        var options = demand.options();
        if (!(value instanceof String choice) || !options.contains(choice)) {
            throw new Unfit(
                    "form.option", String.valueOf(value), new Labelled(demand.labels(LocaleContextHolder.getLocale())));
        }
        return choice;
    }

    private static Long whole(Demand demand, Object value) {
        BigDecimal number = number(demand, value);
        try {
            return number.longValueExact();
        } catch (ArithmeticException broken) {
            throw new Unfit("form.whole", number.toPlainString());
        }
    }

    private static BigDecimal decimal(Demand demand, Object value) {
        return money(number(demand, value));
    }

    /** The largest amount a column holds. */
    private static final BigDecimal MOST = new BigDecimal("9999999999999.99");

    /** At most two decimals and thirteen digits before them, as a column holds. */
    static BigDecimal money(BigDecimal number) {
        if (number.abs().compareTo(MOST) > 0) {
            throw new Unfit("form.amount", number.toString(), MOST.toPlainString());
        }
        if (number.stripTrailingZeros().scale() > 2) {
            throw new Unfit("form.decimal", number.toString());
        }
        return number;
    }

    /** The number as it was written; one too large for the reader of JSON has become infinite. */
    static BigDecimal exact(Object value) {
        if (!(value instanceof Number given) || Double.isInfinite(given.doubleValue())) {
            throw new Unfit("form.number", String.valueOf(value));
        }
        return given instanceof BigDecimal exact ? exact : new BigDecimal(given.toString());
    }

    private static BigDecimal number(Demand demand, Object value) {
        BigDecimal number = exact(value);
        demand.number("min").filter(min -> number.compareTo(min) < 0).ifPresent(min -> {
            throw new Unfit("form.min", number.toPlainString(), min.toPlainString());
        });
        demand.number("max").filter(max -> number.compareTo(max) > 0).ifPresent(max -> {
            throw new Unfit("form.max", number.toPlainString(), max.toPlainString());
        });
        return number;
    }

    private static LocalDate date(Demand demand, Object value) {
        LocalDate date = date(value);
        demand.date("min").filter(date::isBefore).ifPresent(min -> {
            throw new Unfit("form.dateMin", date.toString(), min.toString());
        });
        demand.date("max").filter(date::isAfter).ifPresent(max -> {
            throw new Unfit("form.dateMax", date.toString(), max.toString());
        });
        return date;
    }

    static LocalDate date(Object value) {
        try {
            LocalDate date = LocalDate.parse(String.valueOf(value));
            if (date.getYear() < 1949 || date.getYear() > 2199) {
                throw new Unfit("form.date", String.valueOf(value));
            }
            return date;
        } catch (DateTimeParseException unreadable) {
            throw new Unfit("form.date", String.valueOf(value));
        }
    }

    private static Boolean bool(Object value) {
        if (!(value instanceof Boolean bool)) {
            throw new Unfit("form.boolean", String.valueOf(value));
        }
        return bool;
    }

    private String unit(String congress, Demand demand, Object value) {
        String kind = Choices.kind(demand.field());
        return units.find(congress, String.valueOf(value))
                .filter(Unit::open)
                .filter(unit -> kind == null || unit.kind().equals(kind))
                .orElseThrow(() -> new Unfit("form.unit", String.valueOf(value)))
                .id();
    }

    private String person(String congress, Object value) {
        return people.find(congress, String.valueOf(value))
                .orElseThrow(() -> new Unfit("form.person", String.valueOf(value)))
                .id();
    }

    private List<String> files(Actor actor, Demand demand, Object value) {
        List<String> ids = ids(value, it -> file(actor, demand, String.valueOf(it)));
        demand.minItems().filter(min -> ids.size() < min).ifPresent(min -> {
            throw new Unfit("form.minItems", min);
        });
        return ids;
    }

    private String file(Actor actor, Demand demand, String id) {
        Document file = documents.loose(actor, id).orElseThrow(() -> new Unfit("form.file", id));
        List<String> accepted = demand.accept();
        if (!accepted.isEmpty() && !file.isOne(accepted)) {
            throw new Unfit(
                    "form.accept",
                    file.name(),
                    file.is(),
                    String.join(", ", accepted).toUpperCase(Locale.ROOT));
        }
        return file.id();
    }

    private static List<String> ids(Object value, java.util.function.Function<Object, String> one) {
        if (!(value instanceof List<?> list)) {
            throw new Unfit("form.list");
        }
        var ids = new ArrayList<String>();
        for (Object item : list) {
            String id = one.apply(item);
            if (ids.contains(id)) {
                throw new Unfit("form.twice", id);
            }
            ids.add(id);
        }
        return List.copyOf(ids);
    }

    private static Fields.Meeting meeting(Demand demand, Object value) {
        if (!(value instanceof Map<?, ?> map) || !(map.get("name") instanceof String name) || name.isBlank()) {
            throw new Unfit("form.meeting");
        }
        return new Fields.Meeting(
                Text.checked(name, 1, 200, Optional.empty()),
                date(demand, map.get("date") == null ? "" : map.get("date")));
    }
}
