package org.bihuan.rulebook;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.bihuan.deadline.Citation;
import org.bihuan.deadline.Rule;
import org.bihuan.deadline.Term;
import org.jspecify.annotations.Nullable;

/**
 * The parameters in force in one place at one time. Complete and checked: asking for a parameter that does not exist, or for
 * another type than it has, is a mistake of the program and throws {@link IllegalArgumentException}.
 */
public final class RuleBook {

    private static final String REQUIRED = "required";

    private final String id;
    private final @Nullable String version;
    private final Citation title;
    private final LocalDate effective;
    private final Map<String, Parameter> parameters;

    RuleBook(
            String id,
            @Nullable String version,
            Citation title,
            LocalDate effective,
            Map<String, Parameter> parameters) {
        this.id = id;
        this.version = version;
        this.title = title;
        this.effective = effective;
        this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** The name of the preset it stands on, for example {@code henan}. */
    public String id() {
        return id;
    }

    /** The version of the congress's own rule book; nothing where the preset applies as it is. */
    public Optional<String> version() {
        return Optional.ofNullable(version);
    }

    /** What tells it from others: the version with its preset, or the preset alone. */
    public String name() {
        return version == null ? id : version + " (" + id + ")";
    }

    /**
     * The same rule book as it applies in a process: where it has a parameter called like another with the process's key behind it,
     * that one stands in for the other. So {@code handlingReportAudit} is the {@code handlingReport} of a process {@code audit}
     * (P-13 by source).
     */
    public RuleBook in(String process) {
        Map<String, Parameter> applied = new LinkedHashMap<>(parameters);
        String behind = process.isEmpty() ? "" : Character.toUpperCase(process.charAt(0)) + process.substring(1);
        parameters.forEach((name, parameter) -> {
            Parameter special = behind.isEmpty() ? null : parameters.get(name + behind);
            if (special != null) {
                applied.put(name, special);
            }
        });
        return applied.equals(parameters) ? this : new RuleBook(id, version, title, effective, applied);
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

    /** Several whole numbers, for example {@code reminderOffsets}. */
    public List<Integer> numbers(String name) {
        return values(name, Integer.class);
    }

    /** Several words, for example {@code reminderChannels}. */
    public List<String> choices(String name) {
        return values(name, String.class);
    }

    private <T> List<T> values(String name, Class<T> type) {
        List<?> values = value(name, List.class);
        if (!values.stream().allMatch(type::isInstance)) {
            throw new IllegalArgumentException(name + " is not a list of " + type.getSimpleName());
        }
        return values.stream().map(type::cast).toList();
    }

    /** A text, for example {@code numberPattern}. */
    public String text(String name) {
        return value(name, String.class);
    }

    /** Classes in the congress's own words, best first, for example {@code solutionDegrees}. */
    public List<Label> labels(String name) {
        List<?> labels = value(name, List.class);
        if (!labels.stream().allMatch(Label.class::isInstance)) {
            throw new IllegalArgumentException(name + " is not a list of labels but " + labels);
        }
        return labels.stream().map(Label.class::cast).toList();
    }

    /** What is demanded for each type of problem, for example {@code evidenceChecklist}. */
    public Checklist checklist(String name) {
        return value(name, Checklist.class);
    }

    /**
     * Whether a parameter demands something of a problem: a flag that is set, a number above nought, a choice for its grade
     * that is {@code required}, or a checklist for its type that has the word.
     *
     * @param word what may be demanded; matters to checklists alone
     * @param subject the problem; nothing where there is none, and then what differs between problems is not demanded
     */
    public boolean demands(String name, String word, @Nullable Subject subject) {
        Object value = parameter(name).value();
        if (value instanceof Boolean flag) {
            return flag;
        }
        if (value instanceof Integer number) {
            return number > 0;
        }
        if (value instanceof Checklist list) {
            return subject != null
                    && list.of(subject.type(), subject.category()).contains(word);
        }
        Object choice = value instanceof Map<?, ?> graded && subject != null ? graded.get(subject.grade()) : value;
        return REQUIRED.equals(choice);
    }

    /** Several words in their order, for example {@code satisfactionChoices}. */
    @SuppressWarnings("unchecked")
    public List<String> words(String name) {
        return value(name, List.class);
    }

    /** Outcomes in the order in which they are tried, each with the choices counted towards it; the last has none. */
    @SuppressWarnings("unchecked")
    public Map<String, List<String>> chain(String name) {
        return value(name, Map.class);
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
