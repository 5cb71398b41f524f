package org.bihuan.api;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was answered to requests that carried an {@code Idempotency-Key}, kept for a day. */
@Repository
class AnsweredRequests {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    AnsweredRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An answer given.
     *
     * @param fingerprint of the request it was given to
     */
    record Answer(String fingerprint, int status, @Nullable String location, String body) {

        byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Takes the key for this transaction; a second request with it waits until the first has ended. */
    void take(String login, String key, String fingerprint) {
        var now = clock.instant();
        jdbc.sql("delete from answered_request where login = ? and answered_at < ?")
                .params(login, day())
                .update();
        jdbc.sql("""
                        insert into answered_request (login, request_key, fingerprint, status, body, answered_at)
                        values (?, ?, ?, 0, '', ?)""")
                .params(login, key, fingerprint, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets all whose day is over. */
    int sweep() {
        return jdbc.sql("delete from answered_request where answered_at < ?")
                .param(day())
                .update();
    }

    private OffsetDateTime day() {
        return clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
    }

    void keep(String login, String key, Answer answer) {
        jdbc.sql("update answered_request set status = ?, location = ?, body = ? where login = ? and request_key = ?")
                .params(answer.status(), answer.location(), answer.body(), login, key)
                .update();
    }

    Optional<Answer> find(String login, String key) {
        return jdbc.sql("""
                        select fingerprint, status, location, body from answered_request
                        where login = ? and request_key = ? and answered_at >= ?""")
                .params(login, key, day())
                .query(Rows.of(Answer.class))
                .optional();
    }
}
