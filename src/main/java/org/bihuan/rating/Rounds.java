package org.bihuan.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bihuan.row.Rows;
import org.bihuan.task.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The register of rounds, for whoever already has the problem in sight. */
@Repository
public class Rounds {

    /** A round does not outlast its problem, whatever ended that. */
    private static final String SELECT = """
            select r.*, case when p.ended_as is null then false else true end as problem_ended
            from rating_round r join problem p on p.id = r.problem where\s""";

    private final JdbcClient jdbc;

    Rounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Submission it, String question, LocalDate lastDay, long codes, String salt) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into rating_round (congress, matter, problem, question, opened_on, last_day, codes, salt)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        it.actor().congress(),
                        it.matter(),
                        it.requiredProblem(),
                        question,
                        it.today(),
                        lastDay,
                        codes,
                        salt)
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    /** The rounds of a problem, newest first; only the first can be open. */
    public List<Round> of(String problem) {
        return jdbc.sql(SELECT + "r.problem = ? order by r.id desc")
                .param(problem)
                .query(Rows.of(Round.class))
                .list();
    }

    Optional<Round> newest(String problem) {
        return of(problem).stream().findFirst();
    }

    Optional<Round> find(long id) {
        return jdbc.sql(SELECT + "r.id = ?")
                .param(id)
                .query(Rows.of(Round.class))
                .optional();
    }

    /** Waits until nobody else rates in it or takes its codes. */
    Round lock(long id) {
        jdbc.sql("select id from rating_round where id = ? for update")
                .param(id)
                .query(Long.class)
                .single();
        return find(id).orElseThrow();
    }

    void codesGiven(long id) {
        jdbc.sql("update rating_round set codes_given = true where id = ?")
                .param(id)
                .update();
    }
}
