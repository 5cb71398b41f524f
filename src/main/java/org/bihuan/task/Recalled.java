package org.bihuan.task;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is left of a completion that was taken back 撤回: a record marked so, and an item that is no longer done. */
@Repository
class Recalled {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Recalled(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Marks the item and its record; its copies no longer stand. */
    void mark(long workItem) {
        jdbc.sql("update record set recalled_at = ? where work_item = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), workItem)
                .update();
        jdbc.sql("update work_item set state = 'recalled', rev = rev + 1 where id = ?")
                .param(workItem)
                .update();
    }

    /** When it was taken back. */
    @Nullable
    OffsetDateTime at(long workItem) {
        return jdbc.sql("select max(recalled_at) from record where work_item = ?")
                .param(workItem)
                .query(OffsetDateTime.class)
                .optional()
                .orElse(null);
    }

    /** What completing the item was about to change, as its act noted it. */
    Map<String, @Nullable String> before(long workItem) {
        return jdbc.sql("select undo from record where work_item = ? and undo is not null")
                .param(workItem)
                .query(String.class)
                .optional()
                .map(it -> json.readValue(it, new TypeReference<LinkedHashMap<String, @Nullable String>>() {}))
                .orElseGet(LinkedHashMap::new);
    }
}
