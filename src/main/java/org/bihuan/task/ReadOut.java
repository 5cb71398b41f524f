package org.bihuan.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.document.Document;
import org.bihuan.document.Documents;
import org.bihuan.engine.FieldType;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModel.Field;
import org.bihuan.engine.ProcessModel.Node;
import org.bihuan.engine.ProcessModels;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congress;
import org.bihuan.organization.People;
import org.bihuan.organization.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Steps of the timeline read out to people: labels instead of names of fields, names instead of ids. */
@Component
public class ReadOut {

    private final ProcessModels models;
    private final Labels labels;
    private final Units units;
    private final People people;
    private final Documents documents;
    private final Forms forms;
    private final MessageSource messages;

    ReadOut(
            ProcessModels models,
            Labels labels,
            Units units,
            People people,
            Documents documents,
            Forms forms,
            MessageSource messages) {
        this.models = models;
        this.labels = labels;
        this.units = units;
        this.people = people;
        this.documents = documents;
        this.forms = forms;
        this.messages = messages;
    }

    /** A file that was handed in and that the reader may open. */
    public record Attached(String id, String name) {}

    /** A field that was filled in. */
    public record Line(String label, String text, List<Attached> files) {}

    /** A step with who took it and what was filled in; the outcome stands by itself. */
    public record Told(
            Timeline.Item step, String unit, @Nullable String outcome, List<Line> lines) {}

    /** The step as people read it. */
    public Told of(Actor reader, Timeline.Item step) {
        Node node = models.get(step.model()).node(step.activity());
        var lines = new ArrayList<Line>();
        String outcome = null;
        for (Field field : node.form()) {
            Object value = step.fields().get(field.name());
            if (value == null) {
                continue;
            }
            Line line = line(reader, step, node, field, value);
            if (field.name().equals(Fields.OUTCOME)) {
                outcome = line.text();
            } else {
                lines.add(line);
            }
        }
        step.fields().forEach((name, value) -> {
            if (node.form().stream().noneMatch(field -> field.name().equals(name))) {
                lines.add(new Line(word("operation.field." + name, name), String.valueOf(value), List.of()));
            }
        });
        return new Told(step, unit(reader, step, step.unit()), outcome, lines);
    }

    private Line line(Actor reader, Timeline.Item step, Node node, Field field, Object value) {
        ProcessModel model = models.get(step.model());
        String label = labels.field(model, node, field);
        if (value instanceof List<?> ids && field.type() == FieldType.FILES) {
            return new Line(
                    label, "", ids.stream().flatMap(id -> file(reader, id)).toList());
        }
        String text = field.type() == FieldType.ENUM && field.options().isEmpty()
                ? ownClass(step.matter(), field, String.valueOf(value))
                : text(reader, step, model, node, field, value);
        return new Line(label, text, List.of());
    }

    /** A class the congress words itself, as the rules called it under which the matter runs. */
    private String ownClass(String matter, Field field, String code) {
        return field.property("source")
                .flatMap(source -> forms.rulesOf(matter).labels(source).stream()
                        .filter(it -> it.code().equals(code))
                        .findFirst())
                .map(it -> it.in(LocaleContextHolder.getLocale()))
                .orElse(code);
    }

    private java.util.stream.Stream<Attached> file(Actor reader, Object id) {
        return documents.visible(reader, String.valueOf(id)).stream()
                .map((Document it) -> new Attached(it.id(), it.name()));
    }

    private String text(Actor reader, Timeline.Item step, ProcessModel model, Node node, Field field, Object value) {
        return switch (field.type()) {
            case ENUM -> labels.option(model, node, field, String.valueOf(value));
            case UNIT -> unit(reader, step, value);
            case PERSON -> person(reader, value);
            case UNITS -> all(value, it -> unit(reader, step, it));
            case PERSONS -> all(value, it -> person(reader, it));
            case BOOLEAN -> word("pages.form." + (Boolean.TRUE.equals(value) ? "yes" : "no"), String.valueOf(value));
            case MEETING ->
                value instanceof Map<?, ?> map ? map.get("name") + " " + map.get("date") : String.valueOf(value);
            case BALLOT -> value instanceof Map<?, ?> map ? ballot(model, node, field, map) : String.valueOf(value);
            case PROBLEMS -> all(value, it -> it instanceof Map<?, ?> map ? String.valueOf(map.get("title")) : "");
            default -> String.valueOf(value);
        };
    }

    private String ballot(ProcessModel model, Node node, Field field, Map<?, ?> ballot) {
        return ballot.get("counts") instanceof Map<?, ?> counts
                ? counts.entrySet().stream()
                        .map(it -> labels.option(model, node, field, String.valueOf(it.getKey())) + " " + it.getValue())
                        .collect(Collectors.joining("，"))
                : String.valueOf(ballot);
    }

    private static String all(Object value, java.util.function.Function<Object, String> one) {
        return value instanceof List<?> list
                ? list.stream().map(one).collect(Collectors.joining("、"))
                : String.valueOf(value);
    }

    private String unit(Actor reader, Timeline.Item step, Object id) {
        LocalDate then = step.at().atZoneSameInstant(Congress.ZONE).toLocalDate();
        return units.name(reader.congress(), String.valueOf(id), then).orElse(String.valueOf(id));
    }

    private String person(Actor reader, Object id) {
        return people.find(reader.congress(), String.valueOf(id))
                .map(People.Person::name)
                .orElse(String.valueOf(id));
    }

    private String word(String code, String fallback) {
        return messages.getMessage(code, null, fallback, LocaleContextHolder.getLocale());
    }
}
