package org.bihuan.task;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Reason;
import org.jspecify.annotations.Nullable;

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

    /** Values the form is shown with, by field name; whoever fills it in may change them. */
    default Map<String, Object> suggested(String matter, @Nullable String problem) {
        return Map.of();
    }

    /**
     * What fields of a task offer of the options the model draws, by field name, where the rule book leaves out some; a field
     * left with no option is no part of the form.
     */
    default Map<String, Set<String>> offered(String matter, @Nullable String problem) {
        return Map.of();
    }

    /**
     * Whether an optional act can be of use for the matter or problem as it stands, under its rule book; one that cannot is not
     * offered.
     */
    default boolean possible(String matter, @Nullable String problem) {
        return true;
    }

    /**
     * Other matters an optional act reads or changes under their locks, by id. They are locked together with its own before
     * anything is checked, all in one order, so that no two acts wait for each other.
     *
     * @param filled what was filled in; nothing of it is checked yet
     */
    default Set<String> reaches(Actor actor, Map<String, ?> filled) {
        return Set.of();
    }

    /** The fields of the form this act cannot do without. */
    default Set<String> needs() {
        return Set.of();
    }
}
