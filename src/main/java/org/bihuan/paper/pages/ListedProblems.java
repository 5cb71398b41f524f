package org.bihuan.paper.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bihuan.organization.Actor;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.Problem;
import org.bihuan.problem.ProblemQuery;
import org.bihuan.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The problem list 问题清单 of a matter: those of its problems that the reader sees, in the list's order. */
@Component
class ListedProblems {

    private final Ledger ledger;
    private final Problems problems;
    private final Names names;

    ListedProblems(Ledger ledger, Problems problems, Names names) {
        this.ledger = ledger;
        this.problems = problems;
        this.names = names;
    }

    /** A line of the list. */
    record Line(
            int number,
            String title,
            @Nullable String detail,
            @Nullable String requirement,
            String grade,
            String unit,
            @Nullable String assisting,
            @Nullable String due) {}

    boolean any(Actor actor, String matter) {
        return !ledger.page(query(actor, matter), 1).isEmpty();
    }

    List<Line> of(Actor actor, String matter) {
        var lines = new ArrayList<Line>();
        // Those of a first list; what came of them later is not what was handed over.
        ledger.each(
                query(actor, matter),
                some -> some.stream()
                        .filter(it -> it.cycle() == 1 && it.parent() == null && it.remainderOf() == null)
                        .map(this::line)
                        .forEach(lines::add));
        return lines;
    }

    private ProblemQuery query(Actor actor, String matter) {
        return ProblemQuery.of(actor, ledger.today(), ledger.yellowDays(actor.congress()))
                .matter(matter)
                .sort("id");
    }

    private Line line(Problem it) {
        return new Line(
                it.seq(),
                it.title(),
                it.detail(),
                it.requirement(),
                it.grade(),
                names.unit(it.congress(), it.leadUnit(), it.issuedOn()),
                names.units(it.congress(), problems.assisting(it.id()), it.issuedOn()),
                due(it));
    }

    /** The limit as it was set first: in the list's own words, or its date. */
    @Nullable
    String due(Problem it) {
        if (it.originalDue() != null) {
            return names.day(it.originalDue());
        }
        if (it.dueText() != null) {
            return it.dueText();
        }
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? it.dueEn()
                : it.dueZh();
    }
}
