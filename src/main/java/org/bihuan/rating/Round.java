package org.bihuan.rating;

import java.time.LocalDate;

/**
 * A round in which a problem is rated.
 *
 * @param question what the raters are asked
 * @param lastDay the last day on which anybody rates
 * @param codes how many of the public can rate
 * @param salt what the codes are hashed with
 * @param problemEnded whether the problem has ended, and its rounds with it
 */
public record Round(
        long id,
        String congress,
        String matter,
        String problem,
        String question,
        LocalDate openedOn,
        LocalDate lastDay,
        long codes,
        boolean codesGiven,
        String salt,
        boolean problemEnded) {

    /** Whether it takes ratings on this day: until its last one, and no longer than the problem runs. */
    public boolean open(LocalDate today) {
        return !problemEnded && !lastDay.isBefore(today);
    }
}
