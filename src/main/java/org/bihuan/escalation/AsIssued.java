package org.bihuan.escalation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a paper beside its own text, as it was on the day it was issued.
 *
 * @param unit the lead unit's name
 * @param host the host committee's name
 * @param office the office that sends papers out; nothing where there was not exactly one
 * @param due the limit in force then; nothing where it is not known any more or was not a date
 */
public record AsIssued(
        String congress,
        String unit,
        String host,
        @Nullable String office,
        String matter,
        String problem,
        @Nullable LocalDate due) {}
