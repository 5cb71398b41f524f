package org.bihuan.organization;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers given out in order. All congresses draw from one series, so that an id such as M-2026-0007 is given once in an
 * installation. The counter stays locked until the transaction ends, so that no number is lost or doubled.
 */
@Repository
public class Counters {

    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    Counters(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * The next number of a series.
     *
     * @param series for example {@code matter:2026}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long next(String series) {
        if (!advance(series)) {
            begin(series);
            advance(series);
        }
        return jdbc.sql("select reached from counter where name = ?")
                .param(series)
                .query(Long.class)
                .single();
    }

    private boolean advance(String series) {
        return jdbc.sql("update counter set reached = reached + 1 where name = ?")
                        .param(series)
                        .update()
                == 1;
    }

    /** Two may begin a series at once. The savepoint keeps the loser's transaction alive, and he counts on from the winner's number. */
    private void begin(String series) {
        try {
            savepoint.executeWithoutResult(status -> jdbc.sql("insert into counter (name, reached) values (?, 0)")
                    .param(series)
                    .update());
        } catch (DuplicateKeyException somebodyWasFirst) {
            // The series is there now, which is all that was wanted.
        }
    }
}
