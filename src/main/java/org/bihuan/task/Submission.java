package org.bihuan.task;

import java.time.LocalDate;
import org.bihuan.organization.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A form as somebody submits it: checked against the model, not yet carried out.
 *
 * @param activity id of the task, start event or optional act in the model
 * @param problem the problem it is about; nothing where it is about the matter as a whole
 * @param today the legal date in the congress's zone
 */
public record Submission(
        Actor actor,
        String matter,
        @Nullable String problem,
        String model,
        String activity,
        Fields fields,
        LocalDate today) {

    /** The problem it is about; only for acts drawn in a process of one problem. */
    public String requiredProblem() {
        if (problem == null) {
            throw new IllegalStateException(activity + " is drawn for a problem, not for a matter");
        }
        return problem;
    }

    /** Whether this outcome was chosen. */
    public boolean chose(String outcome) {
        return fields.outcome().filter(outcome::equals).isPresent();
    }
}
