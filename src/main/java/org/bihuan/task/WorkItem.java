package org.bihuan.task;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.bihuan.organization.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits, or waited, to be done.
 *
 * @param token by which the engine knows it; never shown
 * @param state open, done, recalled by whoever did it, or dropped when the process went on without it
 * @param dueZh how the due date came about, in Chinese
 * @param dueEn the same in English
 * @param dueBasis what it was computed from; see {@link org.bihuan.deadline.DueKeeper}
 * @param doneOn the legal date of completion in the congress's zone
 * @param people how many people must act before it is done
 * @param urges how often whoever is to do it was urged
 * @param claimedAt when somebody took it, or was handed it; nothing where it is free, or was taken before that was written down
 * @param leaderUrges how often by those who lead 领导督办
 * @param run the run of the process it belongs to; never shown
 * @param askedBy who took the step that opened it; nobody where time or the program did
 * @param addressee whom it asks alone, of several asked at a time: a unit, or {@code person/} and a person
 */
public record WorkItem(
        long id,
        String token,
        String congress,
        String matter,
        @Nullable String problem,
        String model,
        String activity,
        String name,
        String party,
        String state,
        @Nullable LocalDate due,
        @Nullable String dueZh,
        @Nullable String dueEn,
        @Nullable String dueBasis,
        OffsetDateTime openedAt,
        int people,
        @Nullable String claimedBy,
        @Nullable OffsetDateTime claimedAt,
        @Nullable String doneBy,
        @Nullable OffsetDateTime doneAt,
        @Nullable LocalDate doneOn,
        int urges,
        int leaderUrges,
        @Nullable String run,
        @Nullable String addressee,
        @Nullable String askedBy,
        int rev) {

    /** How the API and the pages name it. */
    public String number() {
        return "T-" + id;
    }

    /** The unit it asks alone, where it asks one of several. */
    public @Nullable String unit() {
        return addressee == null || addressee.startsWith(Actor.personKey("")) ? null : addressee;
    }

    /** Whether it still waits. */
    public boolean open() {
        return state.equals("open");
    }
}
