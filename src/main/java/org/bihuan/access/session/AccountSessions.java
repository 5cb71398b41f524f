package org.bihuan.access.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bihuan.access.login.Entrance;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of all nodes. One that is ended here is over everywhere, at its next request. */
@Repository
@EnableConfigurationProperties(SessionRule.class)
public class AccountSessions implements Entrance {

    private static final String COLUMNS =
            "s.id, s.login, s.door, s.address, s.agent, s.began, s.seen, s.second_factor, s.ended, s.why";

    /** Written no more often; a browser asks for many things at once. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SessionRule rule;

    AccountSessions(JdbcClient jdbc, Clock clock, SessionRule rule) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rule = rule;
    }

    /** Writes a session down; if the account has too many now, the oldest are ended. Its number. */
    @Transactional
    long begin(String login, String door, @Nullable String address, @Nullable String agent) {
        OffsetDateTime now = now();
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into account_session (login, door, address, agent, began, seen) values (?, ?, ?, ?, ?, ?)")
                .params(login, door, shortened(address, 60), shortened(agent, 200), now, now)
                .update(key, "id");
        open(login, null, Integer.MAX_VALUE).stream().skip(rule.most()).forEach(it -> end(it.id(), "many"));
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** A session, ended or not. */
    Optional<AccountSession> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from account_session s where s.id = ?")
                .param(id)
                .query(Rows.of(AccountSession.class))
                .optional();
    }

    /** A session that is not over. */
    public Optional<AccountSession> open(long id) {
        return find(id).filter(it -> it.ended() == null);
    }

    /** A session of an account of a congress that is not over. */
    public Optional<AccountSession> open(String congress, long id) {
        return jdbc.sql("select " + COLUMNS + " from account_session s join account a on a.login = s.login"
                        + " join person p on p.id = a.person where p.congress = ? and s.id = ? and s.ended is null")
                .params(congress, id)
                .query(Rows.of(AccountSession.class))
                .optional();
    }

    /** Notes that it has asked for something. */
    void seen(AccountSession session) {
        OffsetDateTime now = now();
        if (!session.seen().plus(NOTED).isAfter(now)) {
            jdbc.sql("update account_session set seen = ? where id = ?")
                    .params(now, session.id())
                    .update();
        }
    }

    /** Notes that the second factor was right. */
    public void passed(long id) {
        jdbc.sql("update account_session set second_factor = true where id = ?")
                .param(id)
                .update();
    }

    /** Ends a session; nothing happens to one that is over. Whether this ended it. */
    public boolean end(long id, String why) {
        return jdbc.sql("update account_session set ended = ?, why = ? where id = ? and ended is null")
                        .params(now(), why, id)
                        .update()
                > 0;
    }

    @Override
    public void close(String login, String why, @Nullable Long kept) {
        jdbc.sql("update account_session set ended = ?, why = ? where login = ? and ended is null and id <> ?")
                .params(now(), why, login, kept == null ? -1 : kept)
                .update();
    }

    /** Open sessions of an account, newest first, from below a number. */
    public List<AccountSession> open(String login, @Nullable Long before, int limit) {
        return page("s.login = ?", login, before, limit);
    }

    /** Open sessions of everybody in a congress, newest first, from below a number. */
    public List<AccountSession> inCongress(String congress, @Nullable Long before, int limit) {
        return page("p.congress = ?", congress, before, limit);
    }

    private List<AccountSession> page(String which, String value, @Nullable Long before, int limit) {
        Instant now = clock.instant();
        var parameters = new ArrayList<Object>(List.of(
                value,
                now.minus(rule.idle()).minus(NOTED).atOffset(ZoneOffset.UTC),
                now.minus(rule.longest()).atOffset(ZoneOffset.UTC)));
        if (before != null) {
            parameters.add(before);
        }
        parameters.add(limit);
        return jdbc.sql("select " + COLUMNS + " from account_session s join account a on a.login = s.login"
                        + " join person p on p.id = a.person where " + which
                        + " and s.ended is null and s.seen > ? and s.began > ?"
                        + (before == null ? "" : " and s.id < ?")
                        + " order by s.id desc fetch first ? rows only")
                .params(parameters)
                .query(Rows.of(AccountSession.class))
                .list();
    }

    /** Ends what nobody came back to. */
    public void endForgotten() {
        Instant now = clock.instant();
        // A minute later than by the rule: the last request may have been noted a minute early.
        jdbc.sql("update account_session set ended = ?, why = 'idle' where ended is null and (seen < ? or began < ?)")
                .params(
                        now(),
                        now.minus(rule.idle()).minus(NOTED).atOffset(ZoneOffset.UTC),
                        now.minus(rule.longest()).atOffset(ZoneOffset.UTC))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String shortened(@Nullable String text, int most) {
        if (text == null) {
            return null;
        }
        int[] signs = text.codePoints()
                .filter(it -> !Character.isISOControl(it))
                .limit(most)
                .toArray();
        return new String(signs, 0, signs.length);
    }
}
