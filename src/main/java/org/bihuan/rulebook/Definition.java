package org.bihuan.rulebook;

import java.util.List;

/**
 * A parameter as the catalogue defines it, so that a page or a program can offer it.
 *
 * @param id its number in the list of parameters, for example {@code P-12}; empty if it has none
 * @param kind the word of its type, for example {@code term}
 * @param bounds what its values must keep to, by the names of the type: for a number {@code least} and {@code most}
 * @param options the words to choose from; empty where it is no choice
 */
public record Definition(String name, String id, String kind, Object bounds, List<String> options) {

    /** All parameters, in the order in which they are shown. */
    public static List<Definition> all() {
        return Catalogue.ENTRIES.values().stream()
                .map(it -> new Definition(
                        it.name(),
                        it.id(),
                        it.kind().word(),
                        it.kind(),
                        it.kind().options()))
                .toList();
    }

    /** Code of the sentence that says what the parameter means, and in what unit. */
    public String code() {
        return Parameter.code(name);
    }

    /** Code of the name of an option. */
    public static String option(String word) {
        return "rulebook.choice." + word;
    }
}
