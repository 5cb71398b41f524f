package org.bihuan.sharing.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.bihuan.sharing.SharedMatter;
import org.bihuan.sharing.SharedProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** How what others share is shown. */
final class SharedView {

    private SharedView() {}

    /** A congress. */
    record From(String id, String name) {}

    /** How many problems were issued, and how many of them stand how. */
    record Numbers(long issued, long open, long overdue, long closed) {}

    /** What came of them. */
    record Result(long withdrawn, long longTerm, long graded, long resolved) {}

    /** A shared matter; {@code number} and {@code organ} are empty in a summary. */
    record Summary(
            String id,
            long share,
            String level,
            String offered,
            From congress,
            OffsetDateTime sharedAt,
            String title,
            String process,
            String state,
            String stage,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate endedOn,
            Numbers problems,
            Result result,
            @Nullable String number,
            @Nullable String organ) {

        static Summary of(SharedMatter it) {
            return new Summary(
                    it.matter(),
                    it.share(),
                    it.level(),
                    it.offered(),
                    new From(it.congress(), it.congressName()),
                    it.begunAt(),
                    it.title(),
                    it.process(),
                    it.state(),
                    it.stage(),
                    it.issuedOn(),
                    it.publishedOn(),
                    it.endedOn(),
                    new Numbers(it.issued(), it.open(), it.overdue(), it.closed()),
                    new Result(it.withdrawn(), it.longTerm(), it.graded(), it.resolved()),
                    it.number(),
                    it.organName());
        }
    }

    /** A problem of a matter shared for reading. */
    record Problem(
            String id,
            String title,
            @Nullable String detail,
            @Nullable String requirement,
            String status,
            String grade,
            @Nullable String type,
            @Nullable String category,
            String leadUnitName,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate due,
            @Nullable LocalDate originalDue,
            @Nullable LocalDate closedOn,
            @Nullable String goal,
            @Nullable String measures,
            @Nullable LocalDate plannedOn,
            @Nullable String solution) {

        static Problem of(SharedProblem it) {
            boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
            return new Problem(
                    it.id(),
                    it.title(),
                    it.detail(),
                    it.requirement(),
                    it.status(),
                    it.grade(),
                    it.type(),
                    it.category(),
                    it.leadUnitName(),
                    it.issuedOn(),
                    it.due(),
                    it.originalDue(),
                    it.closedOn(),
                    it.goal(),
                    it.measures(),
                    it.plannedOn(),
                    english ? it.degreeEn() : it.degreeZh());
        }
    }

    /** A step everybody may know of. */
    record Step(
            long id,
            OffsetDateTime at,
            String activity,
            String name,
            String unit,
            @Nullable String outcome) {}

    /** A released paper. */
    record Paper(String id, String name, long size, String mediaType, String sha256) {}
}
