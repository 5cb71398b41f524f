package org.bihuan.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The type of a parameter: turns what a file or a proposal says into a value, or says why it cannot be. A value written as JSON
 * must be read as the same value again, for that is how rule books are kept. A kind is a record: its components are shown as the
 * bounds.
 */
interface Kind {

    /**
     * The value.
     *
     * @throws Unfit if the type is wrong or the value out of range
     */
    Object read(@Nullable Object raw) throws Unfit;

    /** The word for the type in the catalogue, for example {@code term}. */
    default String word() {
        String name = getClass().getSimpleName().replaceFirst("Kind$", "");
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** The words to choose from, each worded under {@code rulebook.choice}; empty where it is no choice. */
    default List<String> options() {
        return List.of();
    }
}
