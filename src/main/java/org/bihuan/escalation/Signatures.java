package org.bihuan.escalation;

import java.util.List;
import org.bihuan.refusal.Reason;
import org.bihuan.rulebook.RuleBook;

/** Whether enough members stand behind a motion. Source: Law on Supervision (as amended in 2024), articles 51 to 56. */
final class Signatures {

    private Signatures() {}

    /** An interpellation takes so many members jointly, by the level of the congress (article 51). */
    static List<Reason> interpellation(int movers, String level, RuleBook rules) {
        var needed = rules.numberAt("interpellationMovers", level);
        if (needed.isEmpty()) {
            return List.of(Reason.of("escalation.noInterpellation"));
        }
        return movers < needed.getAsInt()
                ? List.of(Reason.of("escalation.movers", needed.getAsInt(), movers))
                : List.of();
    }

    /** Members propose an investigation by at least one in so many of all (article 56: one fifth). */
    static List<Reason> investigation(int movers, int entitled, RuleBook rules) {
        int share = rules.number("investigationShare");
        return (long) movers * share < entitled
                ? List.of(Reason.of("escalation.share", share, entitled, movers))
                : List.of();
    }

    /** Another answer may be asked for when more than half of the movers are dissatisfied (articles 51 to 54). */
    static List<Reason> again(int dissatisfied, int movers) {
        return dissatisfied * 2 <= movers ? List.of(Reason.of("escalation.notHalf", movers, dissatisfied)) : List.of();
    }
}
