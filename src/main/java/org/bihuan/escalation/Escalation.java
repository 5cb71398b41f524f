package org.bihuan.escalation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The ladder of one problem, from the first proposal until it is settled.
 *
 * @param asked word of the tier proposed last; what is proposed and not issued is the congress's draft
 * @param tier word of the highest tier a paper was issued for
 * @param outcome settled, investigated, or problemEnded; nothing while it is open
 * @param inside whether whoever reads it sees the problem from inside the congress
 */
public record Escalation(
        long id,
        String matter,
        String problem,
        String title,
        String unit,
        String unitName,
        String asked,
        @Nullable String tier,
        String reason,
        LocalDate openedOn,
        @Nullable LocalDate endedOn,
        @Nullable String outcome,
        boolean inside) {

    /** Whether it still goes on. */
    public boolean open() {
        return endedOn == null;
    }
}
