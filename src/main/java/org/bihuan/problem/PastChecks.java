package org.bihuan.problem;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.organization.Actor;
import org.jspecify.annotations.Nullable;

/** Knows how closed problems were found when they were looked back on 回头看. */
public interface PastChecks {

    /**
     * A look-back on one problem.
     *
     * @param matter the look-back it was part of
     * @param checkedOn the day of the check; nothing while it waits
     * @param outcome stands, or rebound 反弹; nothing while it waits
     * @param relisted whether the council put it on a list again
     */
    record Check(
            String matter,
            String title,
            @Nullable LocalDate checkedOn,
            @Nullable String outcome,
            boolean relisted) {}

    /** Those of a problem the actor may know of, oldest first. */
    List<Check> of(Actor actor, String problem);
}
