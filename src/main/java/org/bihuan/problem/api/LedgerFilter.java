package org.bihuan.problem.api;

import java.time.LocalDate;
import org.bihuan.deadline.Light;
import org.bihuan.organization.Actor;
import org.bihuan.problem.Cut;
import org.bihuan.problem.Figure;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.Problem;
import org.bihuan.problem.ProblemQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** The filter of the ledger, the same for lists and exports. */
public record LedgerFilter(
        @Nullable String status,
        @Nullable String unit,
        @Nullable String matter,
        @Nullable String light,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate dueBefore,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate dueAfter,

        @Nullable Boolean repeated,
        @Nullable Boolean escalated,
        @Nullable String q,
        @Nullable String tag,
        @Nullable String leadUnit,
        @Nullable String figure,
        @Nullable String type,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate issuedFrom,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate issuedTo,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate closedFrom,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate closedTo,

        @Nullable String degree,
        @Nullable String satisfaction,
        @Nullable Integer extensions,
        @Nullable String grade) {

    /**
     * The question it asks for this reader: every list, count, export and saved view comes through here.
     *
     * @throws org.bihuan.refusal.Invalid if something is asked that the ledger does not know
     */
    public ProblemQuery query(Actor actor, String sort, @Nullable Problem after, Ledger ledger) {
        return ProblemQuery.of(actor, ledger.today(), ledger.yellowDays(actor.congress()))
                .grade(grade)
                .light(Light.asked(light))
                .sort(sort)
                .tag(tag)
                .status(ledger.status(status))
                .unit(unit)
                .leadUnit(Cut.NONE.equals(leadUnit) ? null : leadUnit)
                .figure(figure == null ? null : Figure.of(figure))
                .matter(matter)
                .dueBefore(dueBefore)
                .dueAfter(dueAfter)
                .repeated(repeated)
                .escalated(escalated)
                .words(q)
                .cut(cut().withoutFigure())
                .after(after);
    }

    /** The part of it that a figure of the statistics stands for. */
    public Cut cut() {
        return new Cut(
                figure, leadUnit, type, issuedFrom, issuedTo, closedFrom, closedTo, degree, satisfaction, extensions);
    }
}
