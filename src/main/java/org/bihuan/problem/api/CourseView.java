package org.bihuan.problem.api;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.extension.Extension;
import org.bihuan.extension.Extensions;
import org.bihuan.longterm.LongTerm;
import org.bihuan.longterm.LongTerms;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has happened to a problem beside the main line: extensions, continuing rectification, parts. */
@Component
class CourseView {

    private final Extensions extensions;
    private final LongTerms longTerms;
    private final Problems problems;

    CourseView(Extensions extensions, LongTerms longTerms, Problems problems) {
        this.extensions = extensions;
        this.longTerms = longTerms;
        this.problems = problems;
    }

    /** A request for extension. */
    record Extended(
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate granted,
            @Nullable String outcome,
            String reason,
            @Nullable String answer,
            String askedBy,
            String unit,
            LocalDate askedOn,
            @Nullable String authority,
            @Nullable String meeting,
            @Nullable LocalDate decidedOn) {}

    /** Continuing rectification, the newest there was. */
    record Continuing(
            String basis,
            @Nullable String outcome,
            @Nullable String authority,
            @Nullable String answer,
            String goals,
            String goal,
            LocalDate reviewOn,
            LocalDate expectedOn,
            @Nullable LocalDate endedOn,
            List<LongTerm.Stage> stages) {}

    /** A part of a split problem. */
    record Part(String id, String title, String status) {}

    List<Extended> extensions(Problem problem) {
        return extensions.of(problem.id()).stream().map(CourseView::extended).toList();
    }

    private static Extended extended(Extension it) {
        return new Extended(
                it.fromDue(),
                it.askedDue(),
                it.grantedDue(),
                it.outcome(),
                it.reason(),
                it.answer(),
                it.askedBy(),
                it.askedUnit(),
                it.askedAt()
                        .atZoneSameInstant(org.bihuan.organization.Congress.ZONE)
                        .toLocalDate(),
                it.authority(),
                it.meeting(),
                it.heldOn());
    }

    @Nullable
    Continuing longTerm(Problem problem) {
        List<LongTerm> all = longTerms.of(problem.id());
        if (all.isEmpty()) {
            return null;
        }
        LongTerm it = all.get(all.size() - 1);
        List<LongTerm.Stage> stages = longTerms.stages(it.id());
        LongTerm.Stage last = stages.isEmpty() ? null : stages.get(stages.size() - 1);
        return new Continuing(
                it.basis(),
                it.outcome(),
                it.authority(),
                it.answer(),
                it.goals(),
                last == null ? it.goals() : last.goal(),
                last == null ? it.reviewOn() : last.reviewOn(),
                it.expectedOn(),
                it.endedOn(),
                stages);
    }

    List<Part> parts(Problem problem) {
        return problems.parts(problem.id()).stream()
                .map(part -> new Part(part.id(), part.title(), part.shown()))
                .toList();
    }
}
