package org.bihuan.ballot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The totals of ballots, by question and choice. There is no other row a vote leaves. */
@Repository
class Counts {

    private final JdbcClient jdbc;

    Counts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String choice, long votes) {}

    void ask(long ballot, String question, List<String> choices) {
        jdbc.sql("insert into ballot_question (ballot, question) values (?, ?)")
                .params(ballot, question)
                .update();
        for (String choice : choices) {
            jdbc.sql("insert into ballot_count (ballot, question, choice) values (?, ?, ?)")
                    .params(ballot, question, choice)
                    .update();
        }
    }

    /** The questions on the ballot, the one about the result first. */
    List<String> questions(long ballot) {
        return jdbc.sql("select question from ballot_question where ballot = ? order by question desc")
                .param(ballot)
                .query(String.class)
                .list();
    }

    Map<String, Long> of(long ballot, String question) {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql("select choice, votes from ballot_count where ballot = ? and question = ? order by choice")
                .params(ballot, question)
                .query(Rows.of(Row.class))
                .list()
                .forEach(row -> counts.put(row.choice(), row.votes()));
        return counts;
    }

    /** One vote more; whether there is such a choice. */
    boolean add(long ballot, String question, String choice) {
        return jdbc.sql("update ballot_count set votes = votes + 1 where ballot = ? and question = ? and choice = ?")
                        .params(ballot, question, choice)
                        .update()
                == 1;
    }

    /** What was counted on paper. */
    void set(long ballot, String question, Map<String, Long> votes) {
        votes.forEach((choice, count) -> jdbc.sql(
                        "update ballot_count set votes = ? where ballot = ? and question = ? and choice = ?")
                .params(count, ballot, question, choice)
                .update());
    }

    void evaluated(long ballot, String question, String outcome) {
        jdbc.sql("update ballot_question set outcome = ? where ballot = ? and question = ?")
                .params(outcome, ballot, question)
                .update();
    }

    @Nullable
    String outcome(long ballot, String question) {
        return jdbc.sql("select outcome from ballot_question where ballot = ? and question = ?")
                .params(ballot, question)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
