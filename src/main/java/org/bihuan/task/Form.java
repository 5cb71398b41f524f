package org.bihuan.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form as it is shown: what to fill in, in the reader's language, under the rule book in force. */
public record Form(List<Field> fields) {

    /**
     * A field.
     *
     * @param required whether the first outcome cannot do without it
     * @param requiredFor the outcomes that cannot do without it, where not all are alike
     * @param visibleFor the outcomes it belongs to; absent when to all
     * @param optionsHref where the choices are listed when they are too many to stand here
     * @param accept extensions of the files that are taken; absent where all kinds are
     * @param later what a later step will demand, by name
     * @param value what a draft holds
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Field(
            String name,
            String label,
            String type,
            boolean required,
            @Nullable List<String> requiredFor,
            @Nullable List<String> visibleFor,
            @Nullable List<Option> options,
            @Nullable String optionsHref,
            @Nullable Object min,
            @Nullable Object max,
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            @Nullable String pattern,
            @Nullable List<String> accept,
            @Nullable Integer minItems,
            @Nullable List<String> later,
            @Nullable Object value) {}

    /** A choice. */
    public record Option(String value, String label) {}
}
