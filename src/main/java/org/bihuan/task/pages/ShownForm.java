package org.bihuan.task.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.api.Sentences;
import org.bihuan.document.Document;
import org.bihuan.document.Documents;
import org.bihuan.organization.Actor;
import org.bihuan.organization.People;
import org.bihuan.organization.Units;
import org.bihuan.refusal.Invalid;
import org.bihuan.task.Form;
import org.bihuan.task.Phrases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** A form as a page shows it: every choice at hand, what was filled in so far, and what was wrong with it. */
@Component
public class ShownForm {

    /** More choices than a page can hold; a congress has some hundred units and people. */
    private static final int AT_MOST = 2_000;

    private final Units units;
    private final RowUnits rowUnits;
    private final People people;
    private final Documents documents;
    private final Phrases phrases;
    private final Sentences sentences;

    ShownForm(
            Units units, RowUnits rowUnits, People people, Documents documents, Phrases phrases, Sentences sentences) {
        this.units = units;
        this.rowUnits = rowUnits;
        this.people = people;
        this.documents = documents;
        this.phrases = phrases;
        this.sentences = sentences;
    }

    /**
     * What the template reads.
     *
     * @param options choices by field
     * @param values what is filled in, by field
     * @param files files handed in already, by id
     * @param asked where a choice is looked up by what is typed, by field
     * @param units what the units in the rows of a list are written as, by id
     * @param phrases the reader's own standard phrases
     * @param errors sentences by field, also for a part of one such as {@code problems[2].title}
     */
    public record View(
            List<Form.Field> fields,
            Map<String, List<Form.Option>> options,
            Map<String, Object> values,
            Map<String, Document> files,
            Map<String, String> asked,
            Map<String, String> units,
            List<Phrases.Phrase> phrases,
            Map<String, String> errors) {

        /** Whether there is a long text to write into, for which phrases are of use. */
        public boolean written() {
            return fields.stream().anyMatch(it -> it.type().equals("text"));
        }

        /** Whether a choice is the one filled in, or among those filled in. */
        public boolean chosen(String field, String option) {
            Object value = values.get(field);
            return value instanceof List<?> list ? list.contains(option) : option.equals(String.valueOf(value));
        }

        /** A part of a value that has parts, such as the date of a meeting. */
        public @Nullable Object part(String field, String part) {
            return values.get(field) instanceof Map<?, ?> map ? map.get(part) : null;
        }

        /** A unit of a row as it is typed: its name, or what was typed and is none. */
        public @Nullable String unit(@Nullable Object unit) {
            return unit == null ? null : units.getOrDefault(String.valueOf(unit), String.valueOf(unit));
        }

        /** Several units of a row as they are typed. */
        public @Nullable String units(@Nullable Object units) {
            return units instanceof List<?> list
                    ? list.stream().map(this::unit).collect(Collectors.joining("、"))
                    : unit(units);
        }

        /** The rows of a list filled in so far, and one to fill in. */
        public List<Map<?, ?>> rows(String field) {
            var rows = new ArrayList<Map<?, ?>>();
            if (values.get(field) instanceof List<?> list) {
                list.stream().filter(Map.class::isInstance).forEach(it -> rows.add((Map<?, ?>) it));
            }
            rows.add(Map.of());
            return rows;
        }
    }

    /** Whether a form of which no draft is kept was sent to be shown again, with room for one row more; nothing is to be done then. */
    public static boolean wanted(MultiValueMap<String, String> sent) {
        return sent.containsKey("as");
    }

    /** The form with what a draft holds. */
    public View of(Actor actor, Form form) {
        var values = new LinkedHashMap<String, Object>();
        form.fields().forEach(field -> {
            if (field.value() != null) {
                values.put(field.name(), field.value());
            }
        });
        return view(actor, form, values, Map.of());
    }

    /** The form as it was sent, with what is wrong with it. */
    public View of(Actor actor, Form form, Map<String, Object> values, Invalid invalid) {
        var errors = new LinkedHashMap<String, String>();
        invalid.errors().stream()
                .map(it -> rowUnits.told(actor, it))
                .forEach(it -> errors.putIfAbsent(it.field(), sentences.of(it.reason())));
        return view(actor, form, values, errors);
    }

    private View view(Actor actor, Form form, Map<String, Object> values, Map<String, String> errors) {
        var options = new HashMap<String, List<Form.Option>>();
        var files = new LinkedHashMap<String, Document>();
        var asked = new HashMap<String, String>();
        var written = new HashMap<String, String>();
        for (Form.Field field : form.fields()) {
            asked(field).ifPresent(address -> asked.put(field.name(), address));
            if (field.type().equals("problems")) {
                RowUnits.Shown shown = rowUnits.of(actor, kind(field), values.get(field.name()));
                options.put(field.name(), shown.offered());
                written.putAll(shown.written());
            } else {
                options.put(field.name(), field.options() == null ? choices(actor, field) : field.options());
            }
            if (field.type().equals("files") && values.get(field.name()) instanceof List<?> ids) {
                ids.forEach(id -> documents
                        .visible(actor, String.valueOf(id))
                        .ifPresent(it -> files.put(String.valueOf(id), it)));
            }
        }
        return new View(form.fields(), options, values, files, asked, written, phrases.of(actor), errors);
    }

    private static Optional<String> asked(Form.Field field) {
        return switch (field.type()) {
            case "unit", "units", "problems" -> {
                String kind = kind(field);
                yield Optional.of("/choices/units" + (kind == null ? "" : "?kind=" + kind));
            }
            case "person", "persons" -> Optional.of("/choices/people");
            default -> Optional.empty();
        };
    }

    private List<Form.Option> choices(Actor actor, Form.Field field) {
        return switch (field.type()) {
            case "unit", "units" ->
                units.page(actor.congress(), kind(field), null, null, AT_MOST).stream()
                        .filter(unit -> !unit.collective())
                        .map(unit -> new Form.Option(unit.id(), unit.name()))
                        .toList();
            case "person", "persons" ->
                people.page(actor.congress(), grouped(field), null, null, AT_MOST).stream()
                        .map(person -> new Form.Option(person.id(), person.name()))
                        .toList();
            default -> List.of();
        };
    }

    private static boolean grouped(Form.Field field) {
        return String.valueOf(field.optionsHref()).endsWith("grouped=true");
    }

    private static @Nullable String kind(Form.Field field) {
        String href = field.optionsHref();
        return href == null || !href.contains("kind=") ? null : href.substring(href.indexOf("kind=") + 5);
    }
}
