package org.bihuan.paper;

import org.jspecify.annotations.Nullable;

/**
 * What bears a number of a series.
 *
 * @param problem the problem whose paper it is; nothing for a paper of the matter as a whole
 * @param ballot the ballot whose papers they are
 * @param application the application for sign-off 申请销号 that a verification sheet is about: its step
 */
public record Bearer(
        String matter,
        @Nullable String problem,
        @Nullable Long ballot,
        @Nullable Long application) {

    /** A paper of a matter or problem that has but one of its series. */
    public static Bearer of(String matter, @Nullable String problem) {
        return new Bearer(matter, problem, null, null);
    }

    /** The papers of a ballot. */
    public static Bearer ofBallot(String matter, @Nullable String problem, long ballot) {
        return new Bearer(matter, problem, ballot, null);
    }

    /** What the journal calls it. */
    String subject() {
        if (ballot != null) {
            return "B-" + ballot;
        }
        return problem == null ? matter : problem;
    }
}
