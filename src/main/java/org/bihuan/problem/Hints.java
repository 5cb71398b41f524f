package org.bihuan.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.organization.Sight.Condition;
import org.jspecify.annotations.Nullable;

/** What tells of few rows: other tables, the index of figures, and days. */
final class Hints {

    /** Repeats of earlier ones. */
    static final Hint REPEATED =
            Hint.among(ProblemConditions.plain("select q.id from problem q where q.repeats >= ''"));

    /** Those with an open ladder. */
    static final Hint ESCALATED =
            Hint.among(ProblemConditions.plain("select e.problem from escalation e where e.ended_on is null"));

    /** Those for which more time was asked for and not decided on. */
    static final Hint EXTENSION_REQUESTED =
            Hint.among(ProblemConditions.plain("select e.problem from extension e where e.outcome is null"));

    /** Those looked back on with a result. */
    static final Hint LOOKED_BACK = Hint.among(
            ProblemConditions.plain("select distinct k.problem from look_back_problem k where k.outcome is not null"));

    private Hints() {}

    /** Those in a status that a split problem may have by its parts. */
    static Hint inStatus(String congress, String status) {
        String some = "(select q.id from problem q where q.congress = ? and q.status = ? fetch first 10000 rows only)";
        return Hint.among(new Condition(some + " union all " + some, List.of(congress, status, congress, "split")));
    }

    /** Those of one grade, by the index of that. */
    static Hint graded(String congress, String grade) {
        return Hint.among(new Condition(
                "select p.id from problem p where p.congress = ? and p.grade = ? order by p.congress, p.grade, p.due, p.id",
                List.of(congress, grade)));
    }

    /** Those for a cell of a statistical table. */
    static List<Hint> of(Cut cut, String congress) {
        var all = new ArrayList<Hint>();
        days(all, "p.closed_on", cut.closedFrom(), cut.closedTo());
        days(all, "p.issued_on", cut.issuedFrom(), cut.issuedTo());
        seldom(all, congress, "p.degree", cut.degree());
        seldom(all, congress, "p.type", cut.type());
        if (cut.extensions() != null) {
            all.add(Hint.seldom(congress, new Condition("p.extensions = ?", List.of(cut.extensions()))));
        }
        return all;
    }

    private static void days(List<Hint> all, String column, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null) {
            all.add(Hint.days(new Condition(column + " >= ? and " + column + " <= ?", List.of(from, to))));
        }
    }

    private static void seldom(List<Hint> all, String congress, String column, @Nullable String value) {
        if (value != null && !value.equals(Cut.NONE)) {
            all.add(Hint.seldom(congress, new Condition(column + " = ?", List.of(value))));
        }
    }
}
