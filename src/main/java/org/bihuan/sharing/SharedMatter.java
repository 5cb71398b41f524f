package org.bihuan.sharing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of a matter that another congress shares: numbers, dates and how it stands; no text but its title, nobody's name.
 *
 * @param level what the share gives today: summary, read or joint
 * @param offered what was offered; joint until it is accepted
 * @param answers the share it is linked with as the same topic
 * @param number of the review opinion; nothing in a summary, like {@code organ}
 * @param organName the organ supervised
 */
public record SharedMatter(
        long share,
        String matter,
        String congress,
        String congressName,
        String level,
        String offered,
        @Nullable Long answers,
        OffsetDateTime begunAt,
        String title,
        String model,
        String state,
        String stage,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate endedOn,
        long issued,
        long open,
        long overdue,
        long closed,
        long withdrawn,
        long longTerm,
        long graded,
        long resolved,
        @Nullable String number,
        @Nullable String organName) {

    /** Whether more than the summary is given. */
    public boolean readable() {
        return !level.equals(ShareLevel.SUMMARY.word());
    }

    /** Whether it is offered jointly and not accepted yet. */
    public boolean waits() {
        return offered.equals(ShareLevel.JOINT.word()) && !answerable();
    }

    /** Whether a matter of one's own can be linked with it as the same topic. */
    public boolean answerable() {
        return level.equals(ShareLevel.JOINT.word());
    }

    /** The key of the process it runs by. */
    public String process() {
        return model.substring(0, model.lastIndexOf(':'));
    }
}
