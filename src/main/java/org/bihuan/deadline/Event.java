package org.bihuan.deadline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a deadline counts from or back from. The word of an event stands in rule books, diagrams and the milestone table. */
public enum Event {
    /** The session of the standing committee that reviews the matter; known in advance. */
    SESSION,
    /** The chairpersons' council approved the review opinion or the list. */
    APPROVAL,
    /** The congress issued the opinion or the list to the organ. */
    ISSUE,
    /** The organ received what was issued. */
    RECEIPT,
    /** The organ assigned the problem to a unit. */
    ASSIGNMENT,
    /** The unit signed for the problem. */
    SIGNING,
    /** A report or an application was submitted. */
    SUBMISSION,
    /** The task itself was opened; never stored as a milestone. */
    OPENED,
    /** The problem's own due date. */
    DUE,
    /** The date promised for what was still to be done when a problem was signed off. */
    COMMITMENT,
    /** The day set for the next review of a problem in continuing rectification. */
    REVIEW,
    /** The day an answer to a measure of supervision is due. */
    REPLY,
    /** The problem or the matter was closed. */
    CLOSING;

    /** The word in rule books and diagrams, for example {@code session}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Code of the name shown to users. */
    public String code() {
        return "deadline.event." + word();
    }

    /**
     * The event with this word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Event of(String word) {
        return Arrays.stream(values())
                .filter(event -> event.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no event is called " + word));
    }
}
