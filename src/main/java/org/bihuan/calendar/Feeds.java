package org.bihuan.calendar;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.bihuan.access.login.Entrance;
import org.bihuan.access.token.Secret;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Right;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret addresses of calendars, one for each account. Only the hash of the secret is kept; whoever has it reads what the person
 * may see at that moment. It ends when its owner withdraws it or makes another, and with whatever ends tokens.
 */
@Service
public class Feeds implements Entrance {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;

    Feeds(JdbcClient jdbc, Accounts accounts, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    /** When the address was made, and last asked for. */
    public record Known(OffsetDateTime createdAt, @Nullable OffsetDateTime lastUsedAt) {}

    /** What there is of a person's address. */
    public Optional<Known> of(Actor actor) {
        return jdbc.sql("select created_at, last_used_at from calendar_feed where login = ?")
                .param(actor.login())
                .query(Rows.of(Known.class))
                .optional();
    }

    /** Makes a new address in place of the one before. @return its secret, told this once */
    @Transactional
    public String make(Actor actor) {
        jdbc.sql("select login from account where login = ? for update")
                .param(actor.login())
                .query(String.class)
                .single();
        jdbc.sql("delete from calendar_feed where login = ?")
                .param(actor.login())
                .update();
        String secret = Secret.fresh();
        jdbc.sql("insert into calendar_feed (login, hash, created_at) values (?, ?, ?)")
                .params(actor.login(), Secret.hash(secret), now())
                .update();
        write(actor, "calendar.feed.made");
        return secret;
    }

    /** Withdraws the address, if there is one. */
    @Transactional
    public void withdraw(Actor actor) {
        if (jdbc.sql("delete from calendar_feed where login = ?")
                        .param(actor.login())
                        .update()
                > 0) {
            write(actor, "calendar.feed.withdrawn");
        }
    }

    /** Whose calendar a secret opens, with the posts held now; nobody's if it was withdrawn or the person may read nothing any more. */
    @Transactional
    public Optional<Actor> owner(String secret, @Nullable String origin) {
        Optional<Actor> owner = jdbc.sql("select login from calendar_feed where hash = ?")
                .param(Secret.hash(secret))
                .query(String.class)
                .optional()
                .flatMap(login -> accounts.actor(login, origin))
                .filter(Right.READ::heldBy);
        owner.ifPresent(it -> jdbc.sql("update calendar_feed set last_used_at = ? where login = ?")
                .params(now(), it.login())
                .update());
        return owner;
    }

    @Override
    public void close(String login, String why, @Nullable Long kept) {
        jdbc.sql("delete from calendar_feed where login = ?").param(login).update();
    }

    private void write(Actor actor, String action) {
        journal.append(
                Journal.congress(actor.congress()),
                new Note(actor.login(), null, actor.origin(), action, actor.login(), Map.of()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
