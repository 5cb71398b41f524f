package org.bihuan.task;

import java.util.List;
import java.util.Map;
import org.bihuan.engine.FieldType;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModel.Field;
import org.bihuan.engine.ProcessModel.Node;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What may be chosen in a field: the model's own options, or units and people of the congress. */
@Component
class Choices {

    /** What a model calls the source of a choice, and the kind of unit that means. */
    private static final Map<String, String> KINDS =
            Map.of("committees", "committee", "organs", "organ", "departments", "department");

    private static final int SHOWN_AT_ONCE = 100;

    private final Labels labels;
    private final Units units;
    private final MessageSource messages;

    Choices(Labels labels, Units units, MessageSource messages) {
        this.labels = labels;
        this.units = units;
        this.messages = messages;
    }

    /** What a later step will demand, by name. */
    List<String> later(Demand demand) {
        return demand.later().stream()
                .map(code -> messages.getMessage(code, null, LocaleContextHolder.getLocale()))
                .toList();
    }

    @Nullable
    List<Form.Option> options(ProcessModel model, Node node, Demand demand, String congress) {
        Field field = demand.field();
        return switch (field.type()) {
            case ENUM, BALLOT ->
                field.options().isEmpty()
                        ? classes(demand)
                        : field.options().keySet().stream()
                                .map(value -> new Form.Option(value, labels.option(model, node, field, value)))
                                .toList();
            case UNIT, PROBLEMS -> few(units.page(congress, kind(field), null, null, SHOWN_AT_ONCE + 1));
            default -> null;
        };
    }

    /** Classes the congress words itself, in the reader's language. */
    private static List<Form.Option> classes(Demand demand) {
        return demand.field()
                .property("source")
                .map(source -> demand.rules().labels(source).stream()
                        .map(it -> new Form.Option(it.code(), it.in(LocaleContextHolder.getLocale())))
                        .toList())
                .orElse(List.of());
    }

    private static @Nullable List<Form.Option> few(List<Unit> units) {
        return units.size() > SHOWN_AT_ONCE
                ? null
                : units.stream()
                        .filter(unit -> !unit.collective())
                        .map(unit -> new Form.Option(unit.id(), unit.name()))
                        .toList();
    }

    @Nullable
    String href(Field field) {
        return switch (field.type()) {
            case UNIT, UNITS, PROBLEMS -> {
                String kind = kind(field);
                yield "/api/v1/units" + (kind == null ? "" : "?kind=" + kind);
            }
            case PERSON, PERSONS -> "/api/v1/people" + (grouped(field) ? "?grouped=true" : "");
            default -> null;
        };
    }

    /** Whether the field asks for people of a project group, as those that form one do. */
    private static boolean grouped(Field field) {
        return field.property("source").filter("people"::equals).isPresent();
    }

    static @Nullable String kind(Field field) {
        return field.type() == FieldType.PROBLEMS
                ? "department"
                : field.property("source").map(KINDS::get).orElse(null);
    }
}
