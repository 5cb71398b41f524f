package org.bihuan.problem.api;

import java.time.LocalDate;
import org.bihuan.document.Document;
import org.bihuan.document.ProblemPapers.Paper;
import org.bihuan.organization.Congress;
import org.jspecify.annotations.Nullable;

/**
 * A document with where to get it.
 *
 * @param kind the demand it answers: the field of the form it was handed in by
 * @param step the step it was handed in at
 * @param round which time that step was taken, from 1
 * @param handedInOn the legal date of that
 */
record Attached(
        String id,
        String name,
        @Nullable String kind,
        long size,
        String sha256,
        String unit,
        String step,
        int round,
        LocalDate handedInOn,
        String href) {

    /** Whether a browser can show it; for pages. */
    public boolean shown() {
        return Document.shown(name);
    }

    static Attached of(Paper it, String step) {
        return new Attached(
                it.id(),
                it.name(),
                it.kind(),
                it.size(),
                it.sha256(),
                it.unit(),
                step,
                it.round(),
                it.at().atZoneSameInstant(Congress.ZONE).toLocalDate(),
                "/api/v1/documents/" + it.id());
    }
}
