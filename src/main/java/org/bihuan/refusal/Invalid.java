package org.bihuan.refusal;

import java.util.List;

/** The input does not fit; nothing was done. Answered with 400 and one error per field. */
public class Invalid extends RuntimeException {

    private final transient List<FieldError> errors;

    public Invalid(List<FieldError> errors) {
        super(errors.toString());
        this.errors = List.copyOf(errors);
    }

    /** A single field with a single reason. */
    public static Invalid field(String field, String code, Object... arguments) {
        return new Invalid(List.of(new FieldError(field, Reason.of(code, arguments))));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
