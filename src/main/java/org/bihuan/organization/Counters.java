package org.bihuan.organization;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers given out in order. The counter stays locked until the transaction ends, so that no number is lost or doubled. */
@Repository
public class Counters {

    private final JdbcClient jdbc;

    Counters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next number of a series that belongs to a congress.
     *
     * @param series for example {@code matter:2026}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long next(String congress, String series) {
        // A new series has no row to lock yet; the congress stands in for it.
        jdbc.sql("select id from congress where id = ? for update")
                .param(congress)
                .query(String.class)
                .single();
        int known = jdbc.sql("update counter set reached = reached + 1 where name = ?")
                .param(series)
                .update();
        if (known == 0) {
            jdbc.sql("insert into counter (name, reached) values (?, 1)")
                    .param(series)
                    .update();
        }
        return jdbc.sql("select reached from counter where name = ?")
                .param(series)
                .query(Long.class)
                .single();
    }
}
