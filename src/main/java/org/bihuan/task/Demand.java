package org.bihuan.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.engine.FieldType;
import org.bihuan.engine.ProcessModel.Field;
import org.bihuan.refusal.Reason;
import org.bihuan.rulebook.Label;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.rulebook.Subject;
import org.jspecify.annotations.Nullable;

/** What the model demands of a field, with the parameters it names taken from the rule book in force. */
record Demand(Field field, Terms terms, LocalDate today) {

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
        boolean always = field.property("required").filter(this::demanded).isPresent();
        boolean counted = minItems().filter(n -> n > 0).isPresent();
        return visible(outcome)
                && (always
                        || (counted && field.words("requiredFor").isEmpty())
                        || outcome.filter(field.words("requiredFor")::contains).isPresent());
    }

    /** Either {@code true}, or a parameter that demands this field of the problem the form is about. */
    private boolean demanded(String required) {
        return required.equals("true") || parameter(required) && rules().demands(required, field.name(), subject());
    }

    /** Why it must be filled in, where the rule book says so and not the model. */
    Reason reason() {
        return field.property("required")
                .filter(this::parameter)
                .map(name -> Reason.of("form.requiredByRule", Reason.of(name + "." + field.name())))
                .orElse(Reason.of("form.required"));
    }

    private boolean parameter(String required) {
        return !List.of("true", "false").contains(required);
    }

    /** The field that excuses this one when it is filled in, for example the reason why a file cannot be supplied. */
    Optional<String> unless() {
        return field.property("unless");
    }

    /** The choices: the model's own, or the classes of the parameter it names. */
    Set<String> options() {
        return field.options().isEmpty() && field.type() == FieldType.ENUM
                ? field.property("source")
                        .map(source -> rules().labels(source).stream()
                                .map(Label::code)
                                .collect(Collectors.toCollection(() -> (Set<String>) new LinkedHashSet<String>())))
                        .orElse(Set.of())
                : field.options().keySet();
    }

    /** What the choices are called; the model's own, whose English is with its node, by their words in another language. */
    Map<String, String> labels(Locale locale) {
        var labels = new LinkedHashMap<String, String>();
        options()
                .forEach(it -> labels.put(
                        it, locale.getLanguage().equals("zh") ? field.options().getOrDefault(it, it) : it));
        if (field.options().isEmpty()) {
            field.property("source")
                    .ifPresent(source -> rules().labels(source).forEach(it -> labels.put(it.code(), it.in(locale))));
        }
        return labels;
    }

    RuleBook rules() {
        return terms.rules();
    }

    private @Nullable Subject subject() {
        return terms.subject();
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
        return field.property(bound).map(it -> switch (it) {
            case "today" -> today;
            case "tomorrow" -> today.plusDays(1);
            default -> LocalDate.parse(it);
        });
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

    /** What a later step demands by the parameter the field names, so that nobody learns it only then: codes of its names. */
    List<String> later() {
        Subject about = subject();
        return about == null
                ? List.of()
                : field.property("later")
                        .map(name -> rules().checklist(name).of(about.type(), about.category()).stream()
                                .map(kind -> name + "." + kind)
                                .toList())
                        .orElse(List.of());
    }

    private Optional<Integer> whole(String name) {
        return field.property(name)
                .map(it -> it.chars().allMatch(Character::isDigit) ? Integer.valueOf(it) : rules().number(it));
    }
}
