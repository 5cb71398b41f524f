package org.bihuan.rulebook;

import org.bihuan.deadline.Citation;

/**
 * One parameter of a rule book, as {@code GET /rulebook} shows it.
 *
 * @param name word by which diagrams and code ask for it, for example {@code plan}
 * @param id number in the catalogue of parameters, for example {@code P-12}; empty if it has none
 * @param value a {@link org.bihuan.deadline.Term}, whole number, text, boolean, a map from grade to
 *     choice, a {@link Checklist}, or a list of {@link Label}
 * @param source how binding it is
 * @param citation where it comes from
 * @param preset the preset that set it; another than the rule book's own id where it was inherited
 */
public record Parameter(String name, String id, Object value, SourceKind source, Citation citation, String preset) {

    /** Code of the sentence that says what the parameter means, and in what unit. */
    public String code() {
        return code(name);
    }

    static String code(String name) {
        return "rulebook.parameter." + name;
    }
}
