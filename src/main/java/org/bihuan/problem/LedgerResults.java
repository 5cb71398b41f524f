package org.bihuan.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.organization.Sight.Condition;
import org.bihuan.row.Marks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of rows of the ledger where others judged them, for many of them at once, as far as the reader may know. */
@Repository
public class LedgerResults {

    private final JdbcClient jdbc;

    LedgerResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Outcomes of the last votes on satisfaction, by problem, in matters that are seen from inside. */
    public Map<String, String> satisfaction(Actor actor, Collection<String> problems) {
        return found(
                "select p.id, " + Cut.SATISFACTION
                        + " from problem p join matter m on m.id = p.matter where p.id in (%s) and %s",
                problems,
                Sight.inside(actor));
    }

    /** Results of the last look-backs 回头看, by problem: whoever does not see one learns of its result when it is over. */
    public Map<String, String> lookBacks(Actor actor, Collection<String> problems) {
        return found(
                "select k.problem, k.outcome from look_back_problem k join matter m on m.id = k.matter where k.problem in (%s)"
                        + " and k.outcome is not null and (m.state = 'closed' or %s) order by k.checked_on, k.matter",
                problems, Sight.matters(actor));
    }

    private Map<String, String> found(String sql, Collection<String> problems, Condition sight) {
        var found = new HashMap<String, String>();
        if (!problems.isEmpty()) {
            var parameters = new ArrayList<Object>(problems);
            parameters.addAll(sight.parameters());
            jdbc.sql(sql.formatted(Marks.of(List.copyOf(problems)), sight.sql()))
                    .params(parameters)
                    .query(row -> {
                        if (row.getString(2) != null) {
                            found.put(row.getString(1), row.getString(2));
                        }
                    });
        }
        return found;
    }
}
