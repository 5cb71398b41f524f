package org.bihuan.amendment.pages;

import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.api.Sentences;
import org.bihuan.library.pages.RuleWords;
import org.bihuan.rulebook.Definition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the values of a parameter must keep to, in a sentence. */
@Component
class Ranges {

    private final Sentences sentences;
    private final RuleWords words;
    private final JsonMapper json;

    Ranges(Sentences sentences, RuleWords words, JsonMapper json) {
        this.sentences = sentences;
        this.words = words;
        this.json = json;
    }

    @Nullable
    String of(String parameter) {
        return Definition.all().stream()
                .filter(it -> it.name().equals(parameter))
                .findFirst()
                .map(this::sentence)
                .orElse(null);
    }

    private @Nullable String sentence(Definition it) {
        Map<?, ?> bounds = json.convertValue(it.bounds(), Map.class);
        return switch (it.kind()) {
            case "number" -> sentences.of("library.range.number", bounds.get("least"), bounds.get("most"));
            case "term" -> term(number(bounds, "least"), number(bounds, "most"));
            case "text" -> sentences.of("library.range.text", bounds.get("longest"));
            case "pattern" ->
                sentences.of("library.range.pattern", places(bounds.get("required")), places(bounds.get("optional")));
            case "list" -> sentences.of("library.range.list", bounds.get("most"));
            case "labels" -> sentences.of("library.range.labels", bounds.get("least"), bounds.get("most"));
            case "chain" -> sentences.of("library.range.chain");
            case "checklist" -> sentences.of("library.range.checklist");
            case "graded" -> sentences.of("library.range.graded");
            case "levels", "fixedFlag" -> sentences.of("library.range.fixed");
            default -> null;
        };
    }

    private String term(int least, int most) {
        return most <= 0 && least < 0
                ? sentences.of("library.range.before", -most, -least)
                : sentences.of("library.range.after", least, most);
    }

    private static int number(Map<?, ?> bounds, String name) {
        return ((Number) bounds.get(name)).intValue();
    }

    private String places(@Nullable Object names) {
        return names instanceof Iterable<?> all
                ? java.util.stream.StreamSupport.stream(all.spliterator(), false)
                        .map(it -> "{" + it + "}")
                        .collect(Collectors.joining(words.comma()))
                : "";
    }
}
