package org.bihuan.task.pages;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.api.Sentences;
import org.bihuan.task.ReadOut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long steps of a timeline the reader has before him took: from the task's coming up to its being done. */
@Repository
public class TimeSpent {

    private final JdbcClient jdbc;
    private final Sentences sentences;

    TimeSpent(JdbcClient jdbc, Sentences sentences) {
        this.jdbc = jdbc;
        this.sentences = sentences;
    }

    /** In words, by the id of the step; an optional act waited for nobody and has none. */
    public Map<Long, String> of(List<ReadOut.Told> steps) {
        var spent = new HashMap<Long, String>();
        if (!steps.isEmpty()) {
            jdbc.sql("""
                            select r.id, w.opened_at, r.recorded_at from record r join work_item w on w.id = r.work_item
                            where r.id in (:ids)""")
                    .param("ids", steps.stream().map(it -> it.step().id()).toList())
                    .query(row -> {
                        spent.put(
                                row.getLong(1),
                                words(Duration.between(
                                        row.getObject(2, OffsetDateTime.class),
                                        row.getObject(3, OffsetDateTime.class))));
                    });
        }
        return spent;
    }

    private String words(Duration time) {
        if (time.toDays() > 0) {
            return sentences.of("handling.spent.days", time.toDays());
        }
        return time.toHours() > 0
                ? sentences.of("handling.spent.hours", time.toHours())
                : sentences.of("handling.spent.less");
    }
}
