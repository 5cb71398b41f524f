package org.bihuan.rulebook;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.bihuan.deadline.Citation;
import org.bihuan.deadline.Rule;
import org.bihuan.deadline.Term;

/**
 * The parameters in force in one place at one time. Complete and checked: asking for a parameter that does not exist, or for
 * another type than it has, is a mistake of the program and throws {@link IllegalArgumentException}.
 */
public final class RuleBook {

    private final String id;
    private final Citation title;
    private final LocalDate effective;
    private final Map<String, Parameter> parameters;

    RuleBook(String id, Citation title, LocalDate effective, Map<String, Parameter> parameters) {
        this.id = id;
        this.title = title;
        this.effective = effective;
        this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** The name of its preset, for example {@code henan}. */
    public String id() {
        return id;
    }

    /** Its title in both languages. */
    public Citation title() {
        return title;
    }

    /** The first day it applies to. */
    public LocalDate effective() {
        return effective;
    }

    /** All parameters in the order of the catalogue. */
    public List<Parameter> parameters() {
        return List.copyOf(parameters.values());
    }

    /** One parameter with its source. */
    public Parameter parameter(String name) {
        Parameter parameter = parameters.get(name);
        if (parameter == null) {
            throw new IllegalArgumentException("no parameter is called " + name);
        }
        return parameter;
    }

    /** Whether there is a parameter of this name that sets a term. */
    public boolean hasTerm(String name) {
        return parameters.get(name) != null && parameters.get(name).value() instanceof Term;
    }

    /** A span of time, for example {@code plan}. */
    public Term term(String name) {
        return value(name, Term.class);
    }

    /** A term with all that its due date needs: whether it moves off non-working days, and its source. */
    public Rule rule(String name) {
        boolean roll = choice("dueOnNonWorkingDay").equals("next");
        return new Rule(name, term(name), roll, parameter(name).citation());
    }

    /** A whole number, for example {@code verificationPeople}. */
    public int number(String name) {
        return value(name, Integer.class);
    }

    /**
     * A number that differs by the level of the congress, for example {@code interpellationMovers} of {@code county}.
     *
     * @return nothing where it is not set for this level
     */
    public OptionalInt numberAt(String name, String level) {
        return value(name, Map.class).get(level) instanceof Integer number
                ? OptionalInt.of(number)
                : OptionalInt.empty();
    }

    /** One of several words, for example {@code dueOnNonWorkingDay}. */
    public String choice(String name) {
        return value(name, String.class);
    }

    /**
     * The choice made for a grade, for example {@code signOffAuthority} of {@code key}.
     *
     * @throws IllegalArgumentException also if there is no such grade
     */
    public String choice(String name, String grade) {
        Object choice = value(name, Map.class).get(grade);
        if (choice == null) {
            throw new IllegalArgumentException(name + " has no grade called " + grade);
        }
        return choice.toString();
    }

    /** A text, for example {@code numberPattern}. */
    public String text(String name) {
        return value(name, String.class);
    }

    /** A yes or no, for example {@code draftsVisibleToGovernment}. */
    public boolean flag(String name) {
        return value(name, Boolean.class);
    }

    private <T> T value(String name, Class<T> type) {
        Object value = parameter(name).value();
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(name + " is not a " + type.getSimpleName() + " but " + value);
        }
        return type.cast(value);
    }
}
