package org.bihuan.sharing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of an issued problem of a matter shared for reading: what was found, what is done about it, how it stands. Nobody's name, no
 * record of how it was verified or decided.
 */
public record SharedProblem(
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
        @Nullable String degreeZh,
        @Nullable String degreeEn,
        int seq,
        int cycle) {}
