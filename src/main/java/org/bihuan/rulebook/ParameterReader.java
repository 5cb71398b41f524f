package org.bihuan.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bihuan.deadline.Citation;
import org.bihuan.refusal.Choices;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Reason;
import org.jspecify.annotations.Nullable;

/** Reads parameters {@code {value, source, zh, en}} one by one; what is wrong is collected, so that all of it is told at once. */
final class ParameterReader {

    private static final Set<String> FIELDS = Set.of("value", "source", "zh", "en");

    /** A citation is a sentence or two; a page of text belongs into the paper cited. */
    private static final int LONGEST = 1000;

    private final String setBy;
    private final UnaryOperator<String> place;
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * A reader.
     *
     * @param setBy the preset or version that sets the parameters
     * @param place how refusals name the place of a parameter
     */
    ParameterReader(String setBy, UnaryOperator<String> place) {
        this.setBy = setBy;
        this.place = place;
    }

    /** What was wrong so far. */
    List<FieldError> errors() {
        return errors;
    }

    /** The parameter, or nothing and a reason more. */
    Optional<Parameter> read(String name, @Nullable Object raw) {
        Catalogue.Entry entry = Catalogue.ENTRIES.get(name);
        if (entry == null) {
            refuse(name, Reason.of("rulebook.unknown"));
            return Optional.empty();
        }
        if (!(raw instanceof Map<?, ?> fields)) {
            refuse(name, Reason.of("rulebook.notMap"));
            return Optional.empty();
        }
        fields.keySet().stream()
                .filter(field -> !(field instanceof String known) || !FIELDS.contains(known))
                .forEach(field -> refuse(name, Reason.of("rulebook.badField", String.valueOf(field))));
        Citation citation = citation(name, fields);
        Optional<SourceKind> source = Arrays.stream(SourceKind.values())
                .filter(kind -> kind.word().equals(fields.get("source")))
                .findFirst();
        if (source.isEmpty()) {
            refuse(
                    name,
                    Reason.of(
                            "rulebook.badSource",
                            String.valueOf(fields.get("source")),
                            Choices.of(
                                    "rulebook.source.",
                                    Arrays.stream(SourceKind.values())
                                            .map(SourceKind::word)
                                            .toList())));
        }
        try {
            Object value = entry.kind().read(fields.get("value"));
            return source.map(kind -> new Parameter(name, entry.id(), value, kind, citation, setBy));
        } catch (Unfit unfit) {
            refuse(name, unfit.reason());
            return Optional.empty();
        }
    }

    /** A text in both languages. */
    Citation citation(String at, Map<?, ?> fields) {
        if (fields.get("zh") instanceof String zh && fields.get("en") instanceof String en && fits(zh) && fits(en)) {
            return new Citation(zh, en);
        }
        refuse(at, Reason.of("rulebook.notCited"));
        return new Citation("", "");
    }

    private static boolean fits(String words) {
        return !words.isBlank() && words.length() <= LONGEST && words.indexOf('\0') < 0;
    }

    /** Something is wrong. */
    void refuse(String at, Reason reason) {
        errors.add(new FieldError(place.apply(at), reason));
    }
}
