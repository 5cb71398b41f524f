package org.bihuan.exchange;

import org.jspecify.annotations.Nullable;

/**
 * Whom a problem is addressed to.
 *
 * @param unit id of the known unit; null for a new one and for a collective addressee without a register entry
 * @param name as the list writes it
 * @param collective whether the words name a group (各乡镇人民政府) rather than one unit
 */
public record Addressee(@Nullable String unit, String name, boolean collective) {}
