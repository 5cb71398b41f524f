package org.bihuan.task;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of delegations 委派. A task has at most one that is open. */
@Repository
class Delegated {

    private final JdbcClient jdbc;

    Delegated(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One delegation.
     *
     * @param state open, returned, or recalled by its owner
     */
    record Delegation(
            long id,
            long workItem,
            String owner,
            String delegate,
            String note,
            String state,
            @Nullable String opinion,
            OffsetDateTime givenAt,
            @Nullable OffsetDateTime endedAt) {}

    void add(long item, String owner, String delegate, String note, Instant at) {
        jdbc.sql(
                        "insert into delegation (work_item, owner, delegate, note, state, given_at) values (?, ?, ?, ?, 'open', ?)")
                .params(item, owner, delegate, note, utc(at))
                .update();
    }

    Optional<Delegation> open(long item) {
        return newest(item).filter(it -> it.state().equals("open"));
    }

    /** The last delegation of a task, whatever became of it. */
    Optional<Delegation> newest(long item) {
        return jdbc.sql("""
                        select id, work_item, owner, delegate, note, state, opinion, given_at, ended_at from delegation where work_item = ?
                        order by id desc fetch first 1 row only""").param(item).query(Rows.of(Delegation.class)).optional();
    }

    void end(Delegation it, String state, @Nullable String opinion, Instant at) {
        jdbc.sql("update delegation set state = ?, opinion = ?, ended_at = ? where id = ?")
                .params(state, opinion, utc(at), it.id())
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
