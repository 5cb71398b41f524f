package org.bihuan.problem;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The records of verification 核查记录. Those of a round that led back to rectification are kept and superseded. */
@Repository
public class Verifications {

    private static final Set<String> ON_SITE = Set.of("onSite", "unannounced");

    private final JdbcClient jdbc;
    private final Clock clock;

    Verifications(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What one verifier recorded.
     *
     * @param person id, or name where it is read for people
     * @param method onSite, sample, unannounced or questionnaire
     * @param outcome qualified or unqualified
     * @param recommendation signOff, notSignOff or longTerm
     * @param rating satisfied, basicallySatisfied or dissatisfied: how deputies or the public rate it
     * @param raters how many were asked
     * @param newDue by when it should be done again
     * @param superseded whether it belongs to an earlier round
     */
    public record Verification(
            String person,
            String method,
            LocalDate verifiedOn,
            String findings,
            String outcome,
            @Nullable String recommendation,
            @Nullable String rating,
            @Nullable Integer raters,
            @Nullable LocalDate newDue,
            boolean superseded) {

        /** Whether the place itself was seen. */
        public boolean onSite() {
            return ON_SITE.contains(method);
        }
    }

    /** Whether a method means that the place itself was seen. */
    public static boolean onSite(String method) {
        return ON_SITE.contains(method);
    }

    /** Adds a record to the round that runs. */
    public void add(String problem, Verification it) {
        jdbc.sql("""
                        insert into verification (problem, person, method, verified_on, findings, outcome, recommendation,
                            rating, raters, new_due, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        problem,
                        it.person(),
                        it.method(),
                        it.verifiedOn(),
                        it.findings(),
                        it.outcome(),
                        it.recommendation(),
                        it.rating(),
                        it.raters(),
                        it.newDue(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of the round that runs, oldest first. */
    public List<Verification> current(String problem) {
        return all(problem).stream().filter(it -> !it.superseded()).toList();
    }

    /** All of a problem, oldest first, each with the name of who recorded it. */
    public List<Verification> all(String problem) {
        return jdbc.sql("""
                        select p.name as person, v.method, v.verified_on, v.findings, v.outcome, v.recommendation, v.rating,
                            v.raters, v.new_due, v.superseded
                        from verification v join person p on p.id = v.person where v.problem = ? order by v.id""").param(problem).query(Rows.of(Verification.class)).list();
    }
}
