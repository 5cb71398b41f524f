package org.bihuan.task;

import java.util.List;
import java.util.Set;
import org.bihuan.refusal.Reason;

/**
 * What completing a form does, named by a user task or an optional act of a model. The bean's name is the word the model
 * uses. An act never decides what comes next: it checks, changes data, and hands values to the diagram.
 */
public interface Act {

    /** Reasons why the form may not be completed as it is; empty when it may. */
    default List<Reason> check(Submission submission) {
        return List.of();
    }

    /** Carries it out, in the transaction that completes the task. */
    Applied apply(Submission submission);

    /** The fields of the form this act cannot do without. */
    default Set<String> needs() {
        return Set.of();
    }
}
