package org.bihuan.sharing;

import java.time.LocalDate;
import java.util.Locale;
import org.bihuan.deadline.Light;
import org.bihuan.deadline.Lights;
import org.bihuan.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of an issued problem of a matter shared for reading: what was found, what is done about it, how it stands. Nobody's name, no
 * record of how it was verified or decided.
 */
public record SharedProblem(
        String id,
        String title,
        @Nullable String detail,
        @Nullable String requirement,
        String status,
        String grade,
        @Nullable String type,
        @Nullable String category,
        String leadUnitName,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate due,
        @Nullable LocalDate originalDue,
        @Nullable LocalDate closedOn,
        @Nullable String goal,
        @Nullable String measures,
        @Nullable LocalDate plannedOn,
        @Nullable String degreeZh,
        @Nullable String degreeEn,
        int seq,
        int cycle) {

    /**
     * The light its dates show.
     *
     * @param yellowDays as the reader's own congress counts, so that a light means one thing to him
     */
    public Light light(LocalDate today, int yellowDays) {
        return over()
                ? Light.BLUE
                : Lights.of(due, closedOn, status.equals("rectifying") ? plannedOn : null, today, yellowDays);
    }

    /** Code of the light's name. */
    public String lightCode(LocalDate today, int yellowDays) {
        return light(today, yellowDays).code(over() ? null : due);
    }

    private boolean over() {
        return Problem.endedOtherwise(status);
    }

    /** The words of its degree of solution in a language, or nothing. */
    public @Nullable String degreeIn(Locale locale) {
        return locale.getLanguage().equals("en") ? degreeEn : degreeZh;
    }
}
