package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;

/** Why something was not done. */
public final class Refusals {

    private Refusals() {}

    /** The only reason of a refusal; nothing but a refusal will do. */
    public static Reason refusal(ThrowingCallable attempt) {
        Throwable thrown = catchThrowable(attempt);
        assertThat(thrown).isInstanceOf(Refused.class);
        assertThat(((Refused) thrown).reasons()).hasSize(1);
        return ((Refused) thrown).reasons().get(0);
    }

    /** The reason why somebody may not do something at all. */
    public static Reason forbidden(ThrowingCallable attempt) {
        Throwable thrown = catchThrowable(attempt);
        assertThat(thrown).isInstanceOf(Forbidden.class);
        return ((Forbidden) thrown).reason();
    }

    /** The errors of a form that does not fit, as {@code field code}. */
    public static java.util.List<String> errors(ThrowingCallable attempt) {
        Throwable thrown = catchThrowable(attempt);
        assertThat(thrown).isInstanceOf(Invalid.class);
        return ((Invalid) thrown)
                .errors().stream()
                        .map(it -> it.field() + " " + it.reason().code())
                        .toList();
    }
}
