package org.bihuan.staffing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An account and whose it is.
 *
 * @param state created while nobody has granted its person anything, active, or closed
 * @param closesOn the last day it opens anything, where that is known
 */
public record Account(
        String login,
        String person,
        String name,
        String state,
        @Nullable LocalDate closesOn) {}
