package org.bihuan.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Which light a due date shows. Thresholds are our defaults: no rule of a congress was found that fixes them. */
public final class Lights {

    private Lights() {}

    /**
     * The light of a problem under rectification: also yellow once the day its plan names has passed.
     *
     * @param plannedOn day by which the unit meant to be done, or null
     */
    public static Light of(
            @Nullable LocalDate due,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate plannedOn,
            LocalDate today,
            int yellowDays) {
        Light light = of(due, closedOn, today, yellowDays);
        return light == Light.GREEN && plannedOn != null && plannedOn.isBefore(today) ? Light.YELLOW : light;
    }

    /**
     * The light of one task or problem.
     *
     * @param due last day in time, or null where none is set
     * @param closedOn day it was done, or null while open
     * @param today day of looking
     * @param yellowDays days left at which green turns yellow, from 0
     */
    public static Light of(@Nullable LocalDate due, @Nullable LocalDate closedOn, LocalDate today, int yellowDays) {
        if (closedOn != null) {
            return due != null && closedOn.isAfter(due) ? Light.LATE : Light.BLUE;
        }
        if (due == null) {
            return Light.GREEN;
        }
        long left = ChronoUnit.DAYS.between(today, due);
        if (left < 0) {
            return Light.RED;
        }
        return left <= yellowDays ? Light.YELLOW : Light.GREEN;
    }
}
