package org.bihuan.amendment;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.row.Rows;
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

    /** The newest of them that the actor sees from inside. */
    List<Kept> some(Actor actor, int limit) {
        Sight.Condition sight = Sight.inside(actor);
        var parameters = new ArrayList<Object>(sight.parameters());
        parameters.add(actor.congress());
        parameters.add(limit);
        return jdbc.sql("select m.id, m.title from matter m where " + sight.sql()
                        + " and m.congress = ? and m.state = 'open' order by m.id desc fetch first ? rows only")
                .params(parameters)
                .query(Rows.of(Kept.class))
                .list();
    }
}
