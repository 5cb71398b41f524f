package org.bihuan.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bihuan.engine.FieldType;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModel.Field;
import org.bihuan.engine.ProcessModel.Node;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congress;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Reason;
import org.bihuan.row.Rows;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.rulebook.RulesInForce;
import org.bihuan.rulebook.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows the form of a node and checks what was filled in, both by the model and the rule book in force. */
@Component
public class Forms {

    private final RulesInForce rules;
    private final Labels labels;
    private final ValueReader values;
    private final Choices choices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Forms(RulesInForce rules, Labels labels, ValueReader values, Choices choices, JdbcClient jdbc, Clock clock) {
        this.rules = rules;
        this.labels = labels;
        this.values = values;
        this.choices = choices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The rule book a congress runs by today. */
    public RuleBook rules(String congress) {
        return rules.on(congress, today());
    }

    /** The rule book a running matter was promised. */
    public RuleBook rulesOf(String matter) {
        return rules.of(matter);
    }

    /** The terms of a form about a running matter, or one of its problems. */
    private Terms terms(String matter, @Nullable String problem) {
        Subject subject = problem == null
                ? null
                : jdbc.sql("select grade, type, category from problem where id = ?")
                        .param(problem)
                        .query(Rows.of(Subject.class))
                        .single();
        return new Terms(rulesOf(matter), subject);
    }

    /** The legal date now. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Congress.ZONE);
    }

    /** The form of a node as it is shown to somebody of this congress, where no matter runs yet. */
    public Form show(String congress, ProcessModel model, Node node, Map<String, Object> filled) {
        return show(congress, new Terms(rules(congress), null), model, node, filled);
    }

    /** The form of a node of a running matter, by the rule book the matter was promised and the problem it is about. */
    public Form show(
            String congress,
            String matter,
            @Nullable String problem,
            ProcessModel model,
            Node node,
            Map<String, Object> filled) {
        return show(congress, terms(matter, problem), model, node, filled);
    }

    private Form show(String congress, Terms terms, ProcessModel model, Node node, Map<String, Object> filled) {
        var fields = new ArrayList<Form.Field>();
        for (Field field : node.form()) {
            fields.add(show(congress, model, node, new Demand(field, terms, today()), filled.get(field.name())));
        }
        return new Form(fields);
    }

    private Form.Field show(String congress, ProcessModel model, Node node, Demand demand, @Nullable Object value) {
        Field field = demand.field();
        FieldType type = field.type();
        boolean dated = type == FieldType.DATE || type == FieldType.MEETING;
        boolean counted = type == FieldType.LONG || type == FieldType.DECIMAL;
        boolean written = type == FieldType.STRING || type == FieldType.TEXT;
        return new Form.Field(
                field.name(),
                labels.field(model, node, field),
                type.word(),
                demand.required(firstOutcome(node)),
                none(field.words("requiredFor")),
                none(field.words("visibleFor")),
                first(choices.options(model, node, demand, congress), value),
                choices.href(field),
                dated
                        ? demand.date("min").orElse(null)
                        : counted ? demand.number("min").orElse(null) : null,
                dated
                        ? demand.date("max").orElse(null)
                        : counted ? demand.number("max").orElse(null) : null,
                demand.minLength().orElse(null),
                written ? demand.maxLength() : null,
                demand.pattern().orElse(null),
                none(demand.accept()),
                demand.minItems().orElse(null),
                none(choices.later(demand)),
                value);
    }

    /** What the field holds already is the first choice. */
    private static @Nullable List<Form.Option> first(@Nullable List<Form.Option> options, @Nullable Object value) {
        if (options == null || value == null) {
            return options;
        }
        return options.stream()
                .sorted(Comparator.comparing(option -> !option.value().equals(value)))
                .toList();
    }

    private static Optional<String> firstOutcome(Node node) {
        return node.form().stream()
                .filter(field -> field.name().equals(Fields.OUTCOME))
                .flatMap(field -> field.options().keySet().stream())
                .findFirst();
    }

    private static <T> @Nullable List<T> none(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    /** Checks what was filled in where no matter runs yet, by the rule book in force. */
    public Fields read(Actor actor, Node node, Map<String, ?> filled) {
        return read(actor, new Terms(rules(actor.congress()), null), node, filled);
    }

    /**
     * Checks what was filled in about a running matter, by the rule book it was promised and the problem it is about.
     *
     * @param actor by whom, and of whose congress the people and units are
     * @param filled values as JSON gives them
     * @throws Invalid with one error per field that does not fit
     */
    public Fields read(Actor actor, String matter, @Nullable String problem, Node node, Map<String, ?> filled) {
        return read(actor, terms(matter, problem), node, filled);
    }

    private Fields read(Actor actor, Terms terms, Node node, Map<String, ?> filled) {
        var errors = new ArrayList<FieldError>();
        filled.keySet().stream()
                .filter(name ->
                        node.form().stream().noneMatch(field -> field.name().equals(name)))
                .forEach(name -> errors.add(new FieldError(name, Reason.of("form.unknown", name))));
        Optional<String> outcome =
                Optional.ofNullable(filled.get(Fields.OUTCOME)).map(Objects::toString);
        var read = new LinkedHashMap<String, Object>();
        for (Field field : node.form()) {
            var demand = new Demand(field, terms, today());
            if (!demand.visible(outcome)) {
                continue;
            }
            Object value = filled.get(field.name());
            if (empty(value)) {
                if (demand.required(outcome)
                        && demand.unless().map(filled::get).map(Forms::empty).orElse(true)) {
                    errors.add(new FieldError(field.name(), demand.reason()));
                }
            } else {
                values.read(actor, demand, value, errors).ifPresent(it -> read.put(field.name(), it));
            }
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return new Fields(read);
    }

    private static boolean empty(@Nullable Object value) {
        return value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof List<?> list && list.isEmpty());
    }
}
