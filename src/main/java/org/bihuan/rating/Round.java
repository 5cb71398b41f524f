package org.bihuan.rating;

import java.time.LocalDate;

/**
 * A round in which a problem is rated.
 *
 * @param question what the raters are asked
 * @param lastDay the last day on which anybody rates
 * @param codes how many of the public can rate
 * @param salt what the codes are hashed with
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
        String salt) {

    /** Whether it takes ratings on this day. */
    public boolean open(LocalDate today) {
        return !lastDay.isBefore(today);
    }
}
