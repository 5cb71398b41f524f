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
 * @param addressee whom the task asks alone, of several asked at a time
 * @param due until when the task was to be done
 */
public record Submission(
        Actor actor,
        String matter,
        @Nullable String problem,
        String model,
        String activity,
        Fields fields,
        LocalDate today,
        @Nullable String addressee,
        @Nullable LocalDate due) {

    /** A form that belongs to no task. */
    public Submission(
            Actor actor,
            String matter,
            @Nullable String problem,
            String model,
            String activity,
            Fields fields,
            LocalDate today) {
        this(actor, matter, problem, model, activity, fields, today, null, null);
    }

    /** Whom the task asks alone; only for acts drawn in a process that asks several at a time. */
    public String requiredAddressee() {
        if (addressee == null) {
            throw new IllegalStateException(activity + " is drawn for one of several, and asks nobody");
        }
        return addressee;
    }

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
