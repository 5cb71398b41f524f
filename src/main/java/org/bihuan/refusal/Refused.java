package org.bihuan.refusal;

import java.util.List;

/** The input is well formed, but the state of things or a rule does not allow it. Answered with 409 and the reasons. */
public class Refused extends RuntimeException {

    private final transient List<Reason> reasons;

    public Refused(List<Reason> reasons) {
        super(reasons.toString());
        this.reasons = List.copyOf(reasons);
    }

    /** A single reason. */
    public static Refused because(String code, Object... arguments) {
        return new Refused(List.of(Reason.of(code, arguments)));
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
