package org.bihuan.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What stood in a problem before an act that may be recalled 撤回 changed it: read before, put back after. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class FormerValues {

    private static final List<String> PLAN =
            List.of("goal", "measures", "responsible", "phone", "planned_on", "progress_due");
    private static final List<String> DAYS = List.of("planned_on", "progress_due");

    private final JdbcClient jdbc;

    FormerValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the unit means to do, and when it next reports progress. */
    public Map<String, @Nullable String> plan(String problem) {
        return of(problem, PLAN);
    }

    /** The unit the problem was proposed for. */
    public Map<String, @Nullable String> proposedUnit(String problem) {
        return of(problem, List.of("proposed_unit"));
    }

    /** Puts back what was read; other values are no part of the problem and stay untouched. */
    public void putBack(String problem, Map<String, @Nullable String> values) {
        var columns = new ArrayList<String>(PLAN);
        columns.add("proposed_unit");
        columns.retainAll(values.keySet());
        for (String column : columns) {
            String value = values.get(column);
            jdbc.sql("update problem set " + column + " = ?, rev = rev + 1 where id = ?")
                    .params(value != null && DAYS.contains(column) ? LocalDate.parse(value) : value, problem)
                    .update();
        }
    }

    private Map<String, @Nullable String> of(String problem, List<String> columns) {
        var values = new LinkedHashMap<String, @Nullable String>();
        for (String column : columns) {
            values.put(
                    column,
                    jdbc.sql("select cast(" + column + " as varchar) from problem where id = ?")
                            .param(problem)
                            .query(String.class)
                            .list()
                            .get(0));
        }
        return values;
    }
}
