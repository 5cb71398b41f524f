package org.bihuan.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bihuan.deadline.Term;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Named;
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
        votes(parameters, found);
        notLess(parameters, "letterYellowDays", "letterBlueDays", found);
        notLess(parameters, "letterRedDays", "letterYellowDays", found);
        return found;
    }

    private static void notLess(Map<String, Parameter> parameters, String more, String less, List<FieldError> found) {
        if ((Integer) parameters.get(more).value()
                < (Integer) parameters.get(less).value()) {
            found.add(new FieldError(more, Reason.of("rulebook.contradictory", named(more), named(less))));
        }
    }

    /** What is counted must be on the ballot, and ballots that are not valid are no part of the valid ones. */
    private static void votes(Map<String, Parameter> parameters, List<FieldError> found) {
        var choices = (List<?>) parameters.get("satisfactionChoices").value();
        var chain = (Map<?, ?>) parameters.get("satisfactionChain").value();
        if (!chain.values().stream().allMatch(counted -> choices.containsAll((List<?>) counted))) {
            found.add(
                    new FieldError("satisfactionChain", notAmong("satisfactionChain", "satisfactionChoices", choices)));
        }
        var failing = (List<?>) parameters.get("failingOutcomes").value();
        if (!chain.keySet().containsAll(failing)) {
            found.add(new FieldError(
                    "failingOutcomes", notAmong("failingOutcomes", "satisfactionChain", chain.keySet())));
        }
        for (String vote : List.of("satisfactionDenominator", "signOffVoteDenominator")) {
            if (parameters.get(vote).value().equals("valid")
                    && parameters.get("invalidVotes").value().equals("counted")) {
                found.add(new FieldError(vote, Reason.of("rulebook.incompatible", named(vote), named("invalidVotes"))));
            }
        }
    }

    private static Reason notAmong(String wrong, String right, Collection<?> words) {
        return Reason.of(
                "rulebook.notAmong",
                named(wrong),
                named(right),
                Named.of("ballot.choice.", words.stream().map(String::valueOf).toList()));
    }

    private static Named named(String parameter) {
        return Named.of("rulebook.parameter.", parameter);
    }

    /** Terms that count from different events cannot be compared and pass. */
    private static void notBefore(
            Map<String, Parameter> parameters, String later, String earlier, List<FieldError> found) {
        Term second = (Term) parameters.get(later).value();
        Term first = (Term) parameters.get(earlier).value();
        if (second.event() == first.event() && TermKind.days(second) < TermKind.days(first)) {
            found.add(new FieldError(later, Reason.of("rulebook.contradictory", named(later), named(earlier))));
        }
    }
}
