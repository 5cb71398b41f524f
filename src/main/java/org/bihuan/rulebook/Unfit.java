package org.bihuan.rulebook;

import org.bihuan.refusal.Reason;

/** A value that its parameter does not take. */
final class Unfit extends Exception {

    private final transient Reason reason;

    Unfit(String code, Object... arguments) {
        super(code);
        this.reason = Reason.of(code, arguments);
    }

    Reason reason() {
        return reason;
    }
}
