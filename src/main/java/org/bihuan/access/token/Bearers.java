package org.bihuan.access.token;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Knows whoever bears a token, and remembers when and from where each was used. */
@Service
public class Bearers {

    /** The last use is written at most this often. */
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Bearers(JdbcClient jdbc, Accounts accounts, Journal journal, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Row(
            long id,
            String login,
            @Nullable String name,
            String scope,
            @Nullable String areas,
            @Nullable OffsetDateTime lastUsedAt,
            boolean known) {}

    /** Whoever bears this token; nobody if it is unknown, has ended, was revoked, or its owner holds no post any more. */
    Optional<Bearer> find(String token, String address) {
        Optional<Row> row = jdbc.sql("""
                        select t.id, t.login, t.name, t.scope, t.areas, t.last_used_at,
                            exists (select 1 from api_token_address a where a.token = t.id and a.address = ?) as known
                        from api_token t where t.hash = ? and t.expires > ?""")
                .params(address, Secret.hash(token), now())
                .query(Rows.of(Row.class))
                .optional();
        Optional<Actor> owner = row.flatMap(it -> accounts.actor(it.login(), address));
        owner.ifPresent(it -> remember(row.orElseThrow(), it, address));
        return owner.flatMap(it -> row).map(it -> new Bearer(it.id(), it.login(), Reach.of(it.scope(), it.areas())));
    }

    private void remember(Row row, Actor owner, String address) {
        if (!row.known()) {
            noticeAddress(row, owner, address);
        }
        OffsetDateTime due = now().minus(BETWEEN_NOTES);
        if (row.lastUsedAt() == null || !row.lastUsedAt().isAfter(due)) {
            jdbc.sql("""
                            update api_token set last_used_at = ?, last_used_from = ?
                            where id = ? and (last_used_at is null or last_used_at <= ?)""").params(now(), address, row.id(), due).update();
        }
    }

    /** Every address but the one it was issued to is in the journal. */
    private void noticeAddress(Row row, Actor owner, String address) {
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("insert into api_token_address (token, address, first_used_at) values (?, ?, ?)")
                        .params(row.id(), address, now())
                        .update();
                var told = Map.of("token", row.id(), "name", row.name() == null ? "" : row.name());
                journal.append(
                        Journal.congress(owner.congress()),
                        new Note(owner.login(), null, address, "access.token.newAddress", owner.login(), told));
            });
        } catch (DuplicateKeyException noticedByAnother) {
            // Two requests at once from the same new address: one of them has written it down.
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
