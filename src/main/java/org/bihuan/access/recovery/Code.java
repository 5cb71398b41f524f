package org.bihuan.access.recovery;

import java.time.Instant;

/**
 * An activation code, or one half of it, told this once.
 *
 * @param expires when it ends
 */
public record Code(String login, String code, Instant expires) {}
