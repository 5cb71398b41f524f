package org.bihuan.handover;

import java.util.List;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;

/** Whether a unit can be asked to assist. */
final class Assisting {

    private Assisting() {}

    /** The lead unit does not assist itself, and nobody is asked twice. */
    static List<Reason> reasonsAgainst(Problems problems, String problem, String unit) {
        if (problems.get(problem).leadUnit().equals(unit)) {
            return List.of(Reason.of("handover.leads"));
        }
        return problems.assisting(problem).contains(unit) ? List.of(Reason.of("handover.assistsAlready")) : List.of();
    }
}
