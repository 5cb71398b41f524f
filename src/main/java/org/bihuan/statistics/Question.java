package org.bihuan.statistics;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.organization.Actor;
import org.bihuan.problem.Cut;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.ProblemQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Over which problems statistics are made; what is not asked of leaves all in the reader's sight.
 *
 * @param issuedFrom first day of handing over
 * @param issuedTo last day of handing over
 * @param leadUnit lead unit
 */
public record Question(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate issuedFrom,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate issuedTo,

        @Nullable String matter,
        @Nullable String leadUnit,
        @Nullable String type) {

    /** Everything. */
    public static Question everything() {
        return new Question(null, null, null, null, null);
    }

    /** The same, whatever the type. */
    Question ofAnyType() {
        return new Question(issuedFrom, issuedTo, matter, leadUnit, null);
    }

    /** What it asks of the ledger. */
    ProblemQuery query(Actor actor, Ledger ledger) {
        return ProblemQuery.of(actor, ledger.today(), ledger.yellowDays(actor.congress()))
                .matter(matter)
                .cut(cut());
    }

    /** The same as parameters of an address: those of the ledger. */
    public Map<String, String> parameters() {
        var all = new LinkedHashMap<>(cut().parameters());
        if (matter != null) {
            all.put("matter", matter);
        }
        return all;
    }

    private Cut cut() {
        return new Cut(null, leadUnit, type, issuedFrom, issuedTo, null, null, null, null, null);
    }
}
