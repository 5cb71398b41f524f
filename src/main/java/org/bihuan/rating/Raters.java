package org.bihuan.rating;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.organization.Tenure;
import org.bihuan.row.Rows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may rate in a round and what was given: deputies by name, the public by codes nothing is bound to. */
@Repository
public class Raters {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Tenure tenure;

    Raters(JdbcClient jdbc, JdbcTemplate batch, Tenure tenure) {
        this.jdbc = jdbc;
        this.tenure = tenure;
        this.batch = batch;
    }

    /** Whether a person is a deputy, or a member of the standing committee, who is one too. */
    boolean deputy(String person) {
        return jdbc.sql("select count(*) from post o where o.person = ? and o.post in ('deputy', 'member') and "
                                + tenure.held("o"))
                        .param(person)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void invite(long round, List<String> persons) {
        batch.batchUpdate(
                "insert into rating_invited (round, person) values (?, ?)",
                persons.stream().map(it -> new Object[] {round, it}).toList());
    }

    /** How many deputies are invited. */
    public long invited(long round) {
        return jdbc.sql("select count(*) from rating_invited where round = ?")
                .param(round)
                .query(Long.class)
                .single();
    }

    boolean invited(long round, String person) {
        return jdbc.sql("select count(*) from rating_invited where round = ? and person = ?")
                        .params(round, person)
                        .query(Long.class)
                        .single()
                == 1;
    }

    void rate(long round, String person, Mark mark) {
        jdbc.sql("update rating_invited set score = ?, remark = ? where round = ? and person = ?")
                .params(mark.score(), mark.remark(), round, person)
                .update();
    }

    /** What a deputy gave. */
    public Optional<Mark> by(long round, String person) {
        return jdbc.sql("select score, remark from rating_invited where round = ? and person = ? and score is not null")
                .params(round, person)
                .query(Rows.of(Mark.class))
                .optional();
    }

    /** What the deputies gave, best first; the order says nothing of who. */
    public List<Mark> deputies(long round) {
        return marks("rating_invited", round);
    }

    /** What the public gave, best first; the order says nothing of when. */
    public List<Mark> people(long round) {
        return marks("rating_given", round);
    }

    private List<Mark> marks(String table, long round) {
        return jdbc.sql("select score, remark from " + table
                        + " where round = ? and score is not null order by score desc, remark")
                .param(round)
                .query(Rows.of(Mark.class))
                .list();
    }

    /** In the order of the hashes, so that the order of rows says nothing of the order on paper. */
    void addCodes(long round, List<String> hashes) {
        batch.batchUpdate(
                "insert into rating_code (round, hash) values (?, ?)",
                hashes.stream().sorted().map(hash -> new Object[] {round, hash}).toList());
    }

    boolean hasCode(long round, String hash) {
        return jdbc.sql("select count(*) from rating_code where round = ? and hash = ?")
                        .params(round, hash)
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Uses a code up; whether it was there. */
    boolean useCode(long round, String hash) {
        return jdbc.sql("delete from rating_code where round = ? and hash = ?")
                        .params(round, hash)
                        .update()
                == 1;
    }

    void give(long round, Mark mark) {
        jdbc.sql("insert into rating_given (id, round, score, remark) values (?, ?, ?, ?)")
                .params(UUID.randomUUID().toString(), round, mark.score(), mark.remark())
                .update();
    }
}
