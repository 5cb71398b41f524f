package org.bihuan.lookback;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.problem.PastChecks;
import org.bihuan.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The look-backs of one problem; whoever does not see a look-back itself learns its result when it is closed. */
@Repository
class LookBackChecks implements PastChecks {

    private final JdbcClient jdbc;

    LookBackChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Check> of(Actor actor, String problem) {
        Sight.Condition sight = Sight.matters(actor);
        var parameters = new ArrayList<Object>(List.of(problem));
        parameters.addAll(sight.parameters());
        return jdbc.sql("""
                        select k.matter, m.title, k.checked_on, k.outcome, k.relisted
                        from look_back_problem k join matter m on m.id = k.matter
                        where k.problem = ? and k.picked is not null and (m.state = 'closed' or %s)
                        order by k.matter""".formatted(sight.sql()))
                .params(parameters)
                .query(Rows.of(Check.class))
                .list();
    }
}
