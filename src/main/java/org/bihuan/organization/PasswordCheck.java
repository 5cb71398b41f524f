package org.bihuan.organization;

import java.util.List;
import org.bihuan.refusal.Reason;

/** Whether a password is good enough for this installation. */
public interface PasswordCheck {

    /**
     * Every reason why it is not; empty if it is.
     *
     * @param context words it must not lean on: login, person, congress
     */
    List<Reason> reasons(String password, List<String> context);
}
