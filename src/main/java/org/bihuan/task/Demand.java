package org.bihuan.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bihuan.engine.FieldType;
import org.bihuan.engine.ProcessModel.Field;
import org.bihuan.rulebook.RuleBook;

/** What the model demands of a field, with the parameters it names taken from the rule book in force. */
record Demand(Field field, RuleBook rules, LocalDate today) {

    private static final int STRING = 500;
    private static final int TEXT = 20_000;

    boolean visible(Optional<String> outcome) {
        var only = field.words("visibleFor");
        return only.isEmpty() || outcome.isEmpty() || only.contains(outcome.get());
    }

    boolean required(Optional<String> outcome) {
        if (field.name().equals(Fields.OUTCOME)) {
            return true;
        }
        boolean always = field.property("required").filter("true"::equals).isPresent();
        boolean counted = minItems().filter(n -> n > 0).isPresent();
        return visible(outcome)
                && (always
                        || (counted && field.words("requiredFor").isEmpty())
                        || outcome.filter(field.words("requiredFor")::contains).isPresent());
    }

    Optional<Integer> minItems() {
        return whole("minItems");
    }

    Optional<Integer> minLength() {
        return whole("minLength");
    }

    /** A length always has an end: nothing typed may break a table or a page. */
    int maxLength() {
        return whole("maxLength").orElse(field.type() == FieldType.TEXT ? TEXT : STRING);
    }

    Optional<LocalDate> date(String bound) {
        return field.property(bound).map(it -> it.equals("today") ? today : LocalDate.parse(it));
    }

    Optional<BigDecimal> number(String bound) {
        return field.property(bound).map(BigDecimal::new);
    }

    Optional<String> pattern() {
        return field.property("pattern");
    }

    List<String> accept() {
        return field.words("accept");
    }

    private Optional<Integer> whole(String name) {
        return field.property(name)
                .map(it -> it.chars().allMatch(Character::isDigit) ? Integer.valueOf(it) : rules.number(it));
    }
}
