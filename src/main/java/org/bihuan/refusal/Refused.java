package org.bihuan.refusal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The input is well formed, but the state of things or a rule does not allow it. Answered with 409 and the reasons. */
public class Refused extends RuntimeException {

    private final transient List<Reason> reasons;
    private final @Nullable String behalf;

    public Refused(List<Reason> reasons) {
        this(reasons, null);
    }

    private Refused(List<Reason> reasons, @Nullable String behalf) {
        super(reasons.toString());
        this.reasons = List.copyOf(reasons);
        this.behalf = behalf;
    }

    /** The same, refused to somebody by whose account's right another acted; nothing where he acted by his own. */
    public Refused onBehalfOf(@Nullable String login) {
        return login == null || behalf != null ? this : new Refused(reasons, login);
    }

    /** The account by whose right it was asked for; nothing where it was the caller's own. */
    public @Nullable String behalf() {
        return behalf;
    }

    /** A single reason. */
    public static Refused because(String code, Object... arguments) {
        return new Refused(List.of(Reason.of(code, arguments)));
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
