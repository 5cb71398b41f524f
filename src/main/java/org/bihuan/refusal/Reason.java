package org.bihuan.refusal;

import java.util.List;

/**
 * Why something is refused.
 *
 * @param code key of the sentence in the message bundles, for example {@code form.required}
 * @param arguments values the sentence names
 */
public record Reason(String code, List<Object> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    /** A reason whose sentence has the given arguments, in their order. */
    public static Reason of(String code, Object... arguments) {
        return new Reason(code, List.of(arguments));
    }
}
