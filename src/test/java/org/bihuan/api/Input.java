package org.bihuan.api;

import org.jspecify.annotations.Nullable;

/**
 * A field of a form as its chapter explains it.
 *
 * @param example what the documented request sends; nothing where it leaves the field out
 */
public record Input(String name, String meaning, @Nullable Object example) {

    /** A field the documented request fills in. */
    public static Input of(String name, String meaning, Object example) {
        return new Input(name, meaning, example);
    }

    /** A field the documented request leaves out. */
    public static Input optional(String name, String meaning) {
        return new Input(name, meaning, null);
    }
}
