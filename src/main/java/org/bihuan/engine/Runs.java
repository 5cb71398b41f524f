package org.bihuan.engine;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What runs in the engine now. */
@Repository
public class Runs {

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many runs there are of each version of each model in the matters of a congress, called ones too, for example {@code rectification:3}. */
    public Map<String, Long> of(String congress) {
        var counts = new TreeMap<String, Long>();
        jdbc.sql("""
                        select d.key_, d.version_, count(*) from act_ru_execution e
                        join act_re_procdef d on d.id_ = e.proc_def_id_
                        join act_ru_variable v on v.execution_id_ = e.id_ and v.name_ = ?
                        join matter m on m.id = v.text_
                        where e.parent_id_ is null and m.congress = ? group by d.key_, d.version_""").params(Processes.MATTER, congress).query(row -> {
            counts.put(row.getString(1) + ":" + row.getInt(2), row.getLong(3));
        });
        return counts;
    }
}
