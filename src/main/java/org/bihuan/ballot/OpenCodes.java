package org.bihuan.ballot;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hashes of codes nobody has used yet. */
@Repository
class OpenCodes {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    OpenCodes(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** In the order of the hashes, so that the order of rows says nothing of the order on paper. */
    void add(long ballot, List<String> hashes) {
        batch.batchUpdate(
                "insert into ballot_code (ballot, hash) values (?, ?)",
                hashes.stream()
                        .sorted()
                        .map(hash -> new Object[] {ballot, hash})
                        .toList());
    }

    boolean has(long ballot, String hash) {
        return jdbc.sql("select count(*) from ballot_code where ballot = ? and hash = ?")
                        .params(ballot, hash)
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Uses one up; whether it was there. */
    boolean use(long ballot, String hash) {
        return jdbc.sql("delete from ballot_code where ballot = ? and hash = ?")
                        .params(ballot, hash)
                        .update()
                == 1;
    }

    long left(long ballot) {
        return jdbc.sql("select count(*) from ballot_code where ballot = ?")
                .param(ballot)
                .query(Long.class)
                .single();
    }

    void discard(long ballot) {
        jdbc.sql("delete from ballot_code where ballot = ?").param(ballot).update();
    }
}
