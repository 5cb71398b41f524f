package org.bihuan.access.recovery;

import java.time.Instant;

/**
 * The second half of an activation code, told this once.
 *
 * @param expires when it ends
 */
public record Code(String login, String code, Instant expires) {}
