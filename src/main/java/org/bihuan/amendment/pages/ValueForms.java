package org.bihuan.amendment.pages;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.api.Sentences;
import org.bihuan.library.pages.RuleWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Forms of values as a page shows them: fields, or a table of rows, with what was typed. */
@Component
class ValueForms {

    private static final String PREFIX = "v.";

    private final RuleWords words;
    private final Sentences sentences;

    ValueForms(RuleWords words, Sentences sentences) {
        this.words = words;
        this.sentences = sentences;
    }

    /** A word to choose. */
    record Choice(String value, String label, boolean chosen) {}

    /**
     * A field.
     *
     * @param type number, text, choice, several or tick
     * @param most of a number the greatest, of a text how many characters
     */
    record Field(
            String name,
            String label,
            String type,
            String value,
            List<Choice> choices,
            @Nullable Integer least,
            @Nullable Integer most) {}

    /**
     * The form of a value.
     *
     * @param heads of the columns of a table; empty where it is none
     */
    record Form(String prefix, List<Field> fields, List<String> heads, List<List<Field>> rows) {

        /** Whether it is a table. */
        public boolean table() {
            return !heads.isEmpty();
        }
    }

    /** Under what the fields of a parameter's value are sent. */
    static String prefix(String parameter) {
        return PREFIX + parameter + ".";
    }

    Form of(String parameter, Shape shape, Typed typed) {
        String prefix = prefix(parameter);
        if (!shape.table()) {
            return new Form(prefix, fields(prefix, shape, typed), List.of(), List.of());
        }
        var rows = new ArrayList<List<Field>>();
        for (int i = 0; i < typed.rows().size(); i++) {
            rows.add(fields(prefix + i + ".", shape, typed.rows().get(i)));
        }
        return new Form(
                prefix,
                List.of(),
                shape.parts().stream().map(it -> sentences.of(it.label())).toList(),
                rows);
    }

    private List<Field> fields(String prefix, Shape shape, Typed typed) {
        return shape.parts().stream().map(it -> field(prefix, it, typed)).toList();
    }

    private Field field(String prefix, Part it, Typed typed) {
        var choices = new ArrayList<Choice>();
        List<String> chosen = typed.all(it.key());
        if (it.blank()) {
            choices.add(new Choice("", sentences.of("library.form.none"), chosen.isEmpty()));
        }
        it.options().forEach(option -> choices.add(new Choice(option, words.word(option), chosen.contains(option))));
        return new Field(
                prefix + it.key(),
                sentences.of(it.label()),
                it.type(),
                typed.one(it.key()),
                choices,
                it.least(),
                it.most());
    }
}
