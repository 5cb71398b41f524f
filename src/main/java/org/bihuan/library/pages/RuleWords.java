package org.bihuan.library.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.api.Sentences;
import org.bihuan.deadline.Term;
import org.bihuan.rulebook.Checklist;
import org.bihuan.rulebook.Label;
import org.bihuan.rulebook.Parameter;
import org.bihuan.rulebook.RuleBook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Values of the rule book as people read them. */
@Component
public class RuleWords {

    private final Sentences sentences;
    private final MessageSource messages;
    private final JsonMapper json;

    RuleWords(Sentences sentences, MessageSource messages, JsonMapper json) {
        this.sentences = sentences;
        this.messages = messages;
        this.json = json;
    }

    /** What a parameter means, and in what unit. */
    public String meaning(Parameter it) {
        return sentences.of(it.code());
    }

    /** The value of a parameter. */
    public String value(Parameter it) {
        return value(it.value());
    }

    private String value(@Nullable Object value) {
        if (value == null) {
            return word("library.none", "–");
        }
        if (value instanceof Term term) {
            return term(term);
        }
        if (value instanceof Boolean said) {
            return word("pages.form." + (said ? "yes" : "no"), value.toString());
        }
        if (value instanceof String text) {
            return key(text);
        }
        if (value instanceof Label label) {
            return label(label);
        }
        if (value instanceof Checklist checklist) {
            return value(checklist.byType());
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? word("library.none", "–")
                    : list.stream().map(this::value).collect(Collectors.joining(comma()));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(it -> key(String.valueOf(it.getKey())) + " " + value(it.getValue()))
                    .collect(Collectors.joining(word("library.semicolon", "; ")));
        }
        return value instanceof Number ? value.toString() : value(json.convertValue(value, Object.class));
    }

    /** What stands between the items of a list. */
    public String comma() {
        return word("library.comma", ", ");
    }

    /** A word to choose as people read it; one of the congress's own as it is. */
    public String word(String option) {
        return key(option);
    }

    /** A grade, a level, an event, a unit of time, or a word to choose. */
    private String key(String word) {
        String found = word;
        for (String family : List.of(
                "evidenceChecklist.",
                "deadline.event.",
                "library.unit.",
                "library.key.",
                "grade.",
                "rulebook.choice.")) {
            found = word(family + word, found);
        }
        return found;
    }

    private String label(Label it) {
        String named = it.code() + " " + it.in(LocaleContextHolder.getLocale());
        if (it.countsAsResolved()) {
            return sentences.of("library.label.resolved", named);
        }
        return it.promise() ? sentences.of("library.label.promise", named) : named;
    }

    private String term(Term it) {
        String event = word("deadline.event." + it.event().word(), it.event().word());
        String unit = word("library.unit." + it.unit().name(), it.unit().name());
        return sentences.of(
                it.amount() < 0 ? "library.term.before" : it.amount() == 0 ? "library.term.on" : "library.term.after",
                event,
                String.valueOf(Math.abs(it.amount())),
                unit);
    }

    /** The term a parameter sets; nothing where the book sets none by this name, as for the date of a problem. */
    @Nullable
    String term(RuleBook rules, String parameter) {
        return rules.hasTerm(parameter) ? value(rules.parameter(parameter).value()) : null;
    }

    /** The value as a program would send it, to be changed in a form. */
    public String raw(Parameter it) {
        return json.writeValueAsString(it.value());
    }

    private String word(String code, String fallback) {
        return String.valueOf(messages.getMessage(code, null, fallback, LocaleContextHolder.getLocale()));
    }
}
