package org.bihuan.handover;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.bihuan.row.Rows;
import org.bihuan.task.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of countersigners 会签: who was asked for an opinion on a problem, and what became of it. */
@Repository
class Countersigners {

    private final JdbcClient jdbc;
    private final Clock clock;

    Countersigners(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One who was asked.
     *
     * @param addressee a unit, or {@code person/} and a person
     * @param state asked, answered or removed
     */
    record Countersigner(long id, String problem, String addressee, String question, String state) {}

    void ask(Submission it, String addressee, String question) {
        jdbc.sql("insert into countersigner (problem, addressee, question, state, asked_by, asked_at)"
                        + " values (?, ?, ?, 'asked', ?, ?)")
                .params(
                        it.requiredProblem(),
                        addressee,
                        question,
                        it.actor().person(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The last time somebody was asked about a problem. */
    Optional<Countersigner> newest(String problem, @Nullable String addressee) {
        return jdbc.sql("""
                        select id, problem, addressee, question, state from countersigner
                        where problem = ? and addressee = ? order by id desc fetch first 1 row only""")
                .params(problem, addressee)
                .query(Rows.of(Countersigner.class))
                .optional();
    }

    boolean asked(String problem, String addressee) {
        return newest(problem, addressee)
                .filter(it -> it.state().equals("asked"))
                .isPresent();
    }

    /** What an addressee is called. */
    String name(String addressee) {
        return jdbc.sql(
                        "select name from person where 'person/' || id = ? union all select name from unit where id = ?")
                .params(addressee, addressee)
                .query(String.class)
                .optional()
                .orElse(addressee);
    }

    void end(String problem, String addressee, String state) {
        jdbc.sql(
                        "update countersigner set state = ?, ended_at = ? where problem = ? and addressee = ? and state = 'asked'")
                .params(state, clock.instant().atOffset(ZoneOffset.UTC), problem, addressee)
                .update();
    }
}
