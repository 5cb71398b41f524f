package org.bihuan.meeting;

import java.time.LocalDate;

/**
 * A meeting. There is no register of them: it is known by its name and day, as forms record them.
 *
 * @param matters on whose course it was recorded
 * @param decisions taken
 * @param ballots held
 */
public record Meeting(String name, LocalDate heldOn, long matters, long decisions, long ballots) {}
