package org.bihuan.problem;

import org.bihuan.organization.Sight;
import org.bihuan.organization.Sight.Condition;

/** The rows a figure counts, read by the index in which they lie together, or looked up where they are few. */
final class FigureRows {

    private FigureRows() {}

    static ProblemQuery of(Figure figure, ProblemQuery counted, Condition condition) {
        return switch (figure) {
            case ISSUED -> counted;
            case OPEN, OVERDUE, LONG_TERM, OPEN_30, OPEN_90, OPEN_180, OPEN_365, OPEN_LONGER ->
                counted.and(ProblemConditions.OPEN).open();
            case CLOSED, ON_ORIGINAL_DATE, ON_CURRENT_DATE -> counted.in("closed");
            case LATE -> counted.in("closed").and(counted.seldom(condition));
            case REPORTED_CLOSED -> counted.in("reportedClosed");
            case WITHDRAWN -> counted.in("withdrawn");
            case MERGED -> counted.in("merged");
            case REPEATED -> counted.and(Hints.REPEATED);
            case LOOKED_BACK, REBOUNDED -> counted.and(Hints.LOOKED_BACK);
            // What others may know of these is told by the matter, which the index does not hold.
            case EXTENDED, RETURNED, REWORKED, URGED ->
                Sight.wholeCongress(counted.actor()) ? counted.and(counted.seldom(condition)) : counted;
            case NEW_CYCLE -> counted.and(counted.seldom(condition));
        };
    }
}
