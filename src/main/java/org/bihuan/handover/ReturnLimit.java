package org.bihuan.handover;

import java.util.List;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Submission;

/** A unit may return what it was given only until the day it was to answer. */
final class ReturnLimit {

    private ReturnLimit() {}

    /** The reason against a return that comes too late, naming the day. */
    static List<Reason> passed(Submission it) {
        var due = it.due();
        return due != null && it.today().isAfter(due)
                ? List.of(Reason.of("handover.returnTooLate", due.toString()))
                : List.of();
    }
}
