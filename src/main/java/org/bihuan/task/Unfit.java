package org.bihuan.task;

import org.bihuan.refusal.Reason;

/** A value that does not fit its field. */
final class Unfit extends RuntimeException {

    final transient Reason reason;

    Unfit(String code, Object... arguments) {
        super(code);
        this.reason = Reason.of(code, arguments);
    }
}
