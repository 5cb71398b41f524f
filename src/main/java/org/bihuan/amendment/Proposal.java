package org.bihuan.amendment;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change to the rule book as somebody asks for it; nothing of it is checked yet.
 *
 * @param preset the preset to go over to, without earlier changes; nothing to change the rule book in force
 * @param parameters {@code {value, source, zh, en}} by name; null takes a parameter back to the preset's value
 * @param effective the first day it is to apply to, as an ISO date
 */
public record Proposal(
        @Nullable String preset,
        @Nullable Map<String, @Nullable Object> parameters,
        @Nullable String effective,
        @Nullable String reason) {}
