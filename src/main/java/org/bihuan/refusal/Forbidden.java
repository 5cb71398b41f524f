package org.bihuan.refusal;

/** The caller may see the thing but may not do this to it. Answered with 403 and the reason. */
public class Forbidden extends RuntimeException {

    private final transient Reason reason;

    public Forbidden(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** With the code of the sentence and what it names. */
    public static Forbidden because(String code, Object... arguments) {
        return new Forbidden(Reason.of(code, arguments));
    }

    public Reason reason() {
        return reason;
    }
}
