package org.bihuan.library;

import java.util.Map;
import java.util.TreeMap;
import org.bihuan.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many matters and problems of a congress run by each version of each model now. */
@Repository
public class RunningCounts {

    private final JdbcClient jdbc;

    RunningCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Counted(String model, long running) {}

    /** Matters and problems by the version they run by, or in which one of their tasks is open; each counts once per version. */
    public Map<String, Long> of(String congress) {
        var counts = new TreeMap<String, Long>();
        jdbc.sql("""
                        select x.model, count(*) as running from (
                            select m.model, m.id from matter m where m.congress = ? and m.state = 'open'
                            union select p.model, p.id from problem p where p.congress = ? and p.model is not null
                                and p.ended_on is null and p.status <> 'draft'
                            union select w.model, coalesce(w.problem, w.matter) from work_item w
                                where w.congress = ? and w.state = 'open') x
                        group by x.model""")
                .params(congress, congress, congress)
                .query(Rows.of(Counted.class))
                .list()
                .forEach(it -> counts.put(it.model(), it.running()));
        return counts;
    }
}
