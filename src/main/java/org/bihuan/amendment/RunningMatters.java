package org.bihuan.amendment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many matters a change leaves as they are. */
@Repository
class RunningMatters {

    private final JdbcClient jdbc;

    RunningMatters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open matters of a congress. */
    long open(String congress) {
        return jdbc.sql("select count(*) from matter where congress = ? and state = 'open'")
                .param(congress)
                .query(Long.class)
                .single();
    }
}
