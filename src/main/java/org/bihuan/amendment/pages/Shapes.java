package org.bihuan.amendment.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.rulebook.Definition;
import org.bihuan.rulebook.Parameter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The forms of the kinds of values, with the bounds the catalogue sets. */
@Component
class Shapes {

    private static final String WORD = "library.form.value";

    private final JsonMapper json;

    Shapes(JsonMapper json) {
        this.json = json;
    }

    /** The form of a parameter; nothing where the law fixes its value. */
    Optional<Shape> of(String parameter) {
        return Definition.all().stream()
                .filter(it -> it.name().equals(parameter))
                .findFirst()
                .flatMap(this::shape);
    }

    /** A value as JSON has it. */
    Object plain(Parameter it) {
        return json.convertValue(it.value(), Object.class);
    }

    private Optional<Shape> shape(Definition it) {
        Map<?, ?> bounds = json.convertValue(it.bounds(), Map.class);
        Shape shape = switch (it.kind()) {
            case "number" -> plain(number(bounds));
            case "term" -> new TermShape(words(bounds, "events"), whole(bounds, "least"), whole(bounds, "most"));
            case "choice" -> plain(Part.choice(PlainShape.VALUE, WORD, words(bounds, "allowed")));
            case "flag" -> PlainShape.flag();
            case "text" -> plain(Part.text(PlainShape.VALUE, WORD, whole(bounds, "longest")));
            case "pattern" -> plain(Part.text(PlainShape.VALUE, "library.form.pattern", 200));
            case "fraction" -> new FractionShape();
            case "graded" -> new GradedShape(words(bounds, "grades"), it.options());
            case "words" -> new ListShape(Part.choice(PlainShape.VALUE, WORD, words(bounds, "allowed")));
            case "list" -> new ListShape(item((Map<?, ?>) bounds.get("item")));
            case "chain" -> chain(words(bounds, "words"));
            case "checklist" ->
                new GroupedShape(
                        Part.text("type", "library.form.type", 60),
                        Part.several("words", "library.form.evidence", words(bounds, "allowed")),
                        "default");
            case "labels" -> new LabelsShape();
            default -> null;
        };
        return Optional.ofNullable(shape);
    }

    private static Shape chain(List<String> words) {
        return new GroupedShape(
                Part.choice("outcome", "library.form.outcome", words),
                Part.several("words", "library.form.counted", words),
                "");
    }

    private static Shape plain(Part part) {
        return new PlainShape(part);
    }

    private static Part number(Map<?, ?> bounds) {
        return Part.number(PlainShape.VALUE, WORD, whole(bounds, "least"), whole(bounds, "most"));
    }

    private static Part item(Map<?, ?> bounds) {
        return bounds.containsKey("allowed")
                ? Part.choice(PlainShape.VALUE, WORD, words(bounds, "allowed"))
                : number(bounds);
    }

    private static int whole(Map<?, ?> bounds, String name) {
        return ((Number) bounds.get(name)).intValue();
    }

    private static List<String> words(Map<?, ?> bounds, String name) {
        return ((List<?>) bounds.get(name)).stream().map(String::valueOf).toList();
    }
}
