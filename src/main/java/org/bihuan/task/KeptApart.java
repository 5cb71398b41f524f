package org.bihuan.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bihuan.row.Marks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who may not act at an item because of what he did before. Whoever acted as a substitute counts, and so does the one by whose
 * right he did: two of them are not two people.
 */
@Repository
class KeptApart {

    private final JdbcClient jdbc;

    KeptApart(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void exclude(long item, String matter, @Nullable String problem, List<String> activities) {
        if (activities.isEmpty()) {
            return;
        }
        var parameters = new ArrayList<Object>();
        for (int both = 0; both < 2; both++) {
            parameters.addAll(List.of(item, matter));
            parameters.addAll(activities);
            parameters.add(problem == null ? "" : problem);
        }
        String acted = """
                select cast(? as bigint), r.%2$s from record r where r.matter = ? and r.activity in (%1$s)
                    and (r.operation is null or r.operation = 'opinion') and (r.problem is null or r.problem = ?)
                    and r.%2$s is not null""";
        String marks = Marks.of(activities);
        jdbc.sql("insert into work_excluded (work_item, person) " + acted.formatted(marks, "person") + " union "
                        + acted.formatted(marks, "on_behalf_of"))
                .params(parameters)
                .update();
    }

    /** Whether one of these is kept from the item. */
    boolean excluded(long item, Collection<String> persons) {
        return any("select count(*) from work_excluded where work_item = ? and person in (%1$s)", item, persons, 1);
    }

    /** Whether one of these has acted at the item, himself or by a substitute. */
    boolean acted(long item, Collection<String> persons) {
        return any(
                "select count(*) from record where work_item = ? and (person in (%1$s) or on_behalf_of in (%1$s))",
                item, persons, 2);
    }

    private boolean any(String sql, long item, Collection<String> persons, int times) {
        var parameters = new ArrayList<Object>(List.of(item));
        for (int i = 0; i < times; i++) {
            parameters.addAll(persons);
        }
        return jdbc.sql(sql.formatted(Marks.of(persons)))
                        .params(parameters)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
