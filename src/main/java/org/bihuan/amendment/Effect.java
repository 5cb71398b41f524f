package org.bihuan.amendment;

import java.util.List;
import org.bihuan.rulebook.Change;

/**
 * What a version does.
 *
 * @param changes parameters that become others
 * @param runningMatters open matters that keep the rule book they were promised
 */
public record Effect(List<Change> changes, long runningMatters) {}
