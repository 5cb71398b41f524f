package org.bihuan.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.deadline.Term;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Reason;

/** Parameters that are each in range but do not go together. */
final class Contradictions {

    private Contradictions() {}

    /** What contradicts what in a complete set of parameters; the field is the parameter to correct. */
    static List<FieldError> of(Map<String, Parameter> parameters) {
        List<FieldError> found = new ArrayList<>();
        notBefore(parameters, "reportToStandingCommittee", "reportToCommittee", found);
        notBefore(parameters, "reportToMembers", "reportToStandingCommittee", found);
        notBefore(parameters, "problemLimit", "immediateLimit", found);
        notLess(parameters, "letterYellowDays", "letterBlueDays", found);
        notLess(parameters, "letterRedDays", "letterYellowDays", found);
        return found;
    }

    private static void notLess(Map<String, Parameter> parameters, String more, String less, List<FieldError> found) {
        if ((Integer) parameters.get(more).value()
                < (Integer) parameters.get(less).value()) {
            found.add(new FieldError(more, Reason.of("rulebook.contradictory", more, less)));
        }
    }

    /** Terms that count from different events cannot be compared and pass. */
    private static void notBefore(
            Map<String, Parameter> parameters, String later, String earlier, List<FieldError> found) {
        Term second = (Term) parameters.get(later).value();
        Term first = (Term) parameters.get(earlier).value();
        if (second.event() == first.event() && TermKind.days(second) < TermKind.days(first)) {
            found.add(new FieldError(later, Reason.of("rulebook.contradictory", later, earlier)));
        }
    }
}
