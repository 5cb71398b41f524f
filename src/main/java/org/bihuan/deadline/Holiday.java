package org.bihuan.deadline;

import java.time.LocalDate;

/**
 * A day on which the state's notice departs from the plain week, or confirms it.
 *
 * @param date the day
 * @param festival whose holiday it belongs to
 * @param working false for a day off, true for a make-up working day on a weekend
 */
public record Holiday(LocalDate date, Festival festival, boolean working) {}
