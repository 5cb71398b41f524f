package org.bihuan.task;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open tasks that came to somebody from another who left, and that no digest has told him of yet: to him they are new. */
@Repository
public class MovedWork {

    private final JdbcClient jdbc;
    private final Clock clock;

    MovedWork(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** These came to this person, each once. */
    public void came(String person, Collection<Long> items) {
        for (long item : new HashSet<>(items)) {
            jdbc.sql("delete from moved_work where work_item = ? and person = ?")
                    .params(item, person)
                    .update();
            jdbc.sql("insert into moved_work (work_item, person, moved_at) values (?, ?, ?)")
                    .params(item, person, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** By task, to whom; none of it is given a second time. */
    public Map<Long, Set<String>> take(String congress) {
        var taken = new HashMap<Long, Set<String>>();
        jdbc.sql("""
                        select v.work_item, v.person from moved_work v join work_item w on w.id = v.work_item
                        where w.congress = ? and w.state = 'open'""")
                .param(congress)
                .query((row, n) -> taken.computeIfAbsent(row.getLong(1), it -> new HashSet<>())
                        .add(row.getString(2)))
                .list();
        jdbc.sql("delete from moved_work where work_item in (select w.id from work_item w where w.congress = ?)")
                .param(congress)
                .update();
        return taken;
    }
}
