package org.bihuan.exchange;

import org.bihuan.refusal.Reason;

/**
 * Something the reader of a list should know although nothing was rejected for it.
 *
 * @param reason what was noticed, with sheet and cells among its arguments
 */
public record Warning(Reason reason) {

    static Warning of(String code, Object... arguments) {
        return new Warning(Reason.of(code, arguments));
    }
}
