package org.bihuan.administration.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bihuan.administration.MergeUnits.Merged;

/**
 * What a merger moved, or would.
 *
 * @param dryRun whether nothing was moved yet
 */
record Moved(
        String unit,
        String into,
        LocalDate on,
        boolean dryRun,
        List<String> concerned,
        Map<String, List<String>> moved) {

    static Moved of(Merged it, boolean dryRun) {
        return new Moved(it.unit().id(), it.into().id(), it.on(), dryRun, it.concerned(), it.moved());
    }
}
