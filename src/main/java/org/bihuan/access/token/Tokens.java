package org.bihuan.access.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.access.login.Entrance;
import org.bihuan.access.session.SessionRule;
import org.bihuan.journal.SystemChain;
import org.bihuan.organization.Accounts;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues, lists and revokes the tokens of an account. What was done is in the chain of its congress. */
@Service
public class Tokens implements Entrance {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final SystemChain chain;
    private final Clock clock;
    private final Duration session;
    private final int longest;
    private final int most;

    Tokens(
            JdbcClient jdbc,
            Accounts accounts,
            SystemChain chain,
            Clock clock,
            SessionRule sessions,
            @Value("${bihuan.tokens.longest-days:90}") int longest,
            @Value("${bihuan.tokens.most:20}") int most) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.chain = chain;
        this.clock = clock;
        this.session = sessions.longest();
        this.longest = longest;
        this.most = most;
    }

    /** The longest life of a token, in days. */
    public int longestDays() {
        return longest;
    }

    /** A token, told this once, and when it ends. */
    public record Issued(long id, String token, Instant expires) {}

    /** What may be known of a token after it was issued. */
    public record Known(
            long id,
            String login,
            @Nullable String name,
            String scope,
            @Nullable String areas,
            OffsetDateTime createdAt,
            OffsetDateTime expires,
            @Nullable OffsetDateTime lastUsedAt,
            @Nullable String lastUsedFrom) {}

    /** Whoever acts on tokens: an account, its congress, the address. */
    public record By(String login, @Nullable String origin) {}

    /** The short token of a log-in, which lives as long as a session at the pages may. Of those beyond the allowed number the oldest ends: programs that log in anew do not pile up. */
    @Transactional
    Issued issue(By by) {
        String congress = lock(by.login());
        List<Long> live = jdbc.sql("select id from api_token where login = ? and name is null order by expires, id")
                .param(by.login())
                .query(Long.class)
                .list();
        live.stream().limit(Math.max(0, live.size() - most + 1)).forEach(this::delete);
        Issued issued = insert(by, null, Reach.FULL, session);
        write(congress, by, "access.entered", by.login(), Map.of("door", "token", "token", issued.id()));
        return issued;
    }

    /**
     * A named token. That of an administrator only reads, and no longer than a session lasts: what he does, he does at his desk, with his
     * second factor.
     *
     * @throws Invalid if the wish does not fit, or an administrator wants to write
     * @throws Refused if the account has as many as allowed
     */
    @Transactional
    public Issued issue(By by, Wish wish) {
        Wish.Granted granted = wish.check(longest);
        String congress = lock(by.login());
        long live = jdbc.sql("select count(*) from api_token where login = ? and name is not null")
                .param(by.login())
                .query(Long.class)
                .single();
        if (live >= most) {
            throw Refused.because("token.tooMany", most);
        }
        Duration life = granted.life();
        if (accounts.administers(by.login())) {
            if (granted.reach().scope() == Scope.WRITE) {
                throw Invalid.field("scope", "token.administrator");
            }
            life = life.compareTo(session) < 0 ? life : session;
        }
        Issued issued = insert(by, granted.name(), granted.reach(), life);
        var told = new LinkedHashMap<String, Object>();
        told.put("token", issued.id());
        told.put("name", granted.name());
        told.put("scope", granted.reach().scope().word());
        told.put("areas", granted.reach().areaWords());
        told.put("expires", issued.expires().toString());
        write(congress, by, "access.token.issued", by.login(), told);
        return issued;
    }

    /** The live tokens of an account, in the order they were issued. */
    public List<Known> of(String login, @Nullable Long after, int limit) {
        return jdbc.sql("""
                        select id, login, name, scope, areas, created_at, expires, last_used_at, last_used_from
                        from api_token where login = ? and expires > ? and id > ?
                        order by id fetch first ? rows only""")
                .params(login, now(), after == null ? 0 : after, limit)
                .query(Rows.of(Known.class))
                .list();
    }

    /**
     * Ends a token at once.
     *
     * @throws Missing if the account has no such live token
     */
    @Transactional
    public void revoke(By by, String owner, long id) {
        String congress = lock(owner);
        Known token = of(owner, id - 1, 1).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(() -> new Missing(String.valueOf(id)));
        delete(id);
        var told = new LinkedHashMap<String, Object>();
        told.put("token", id);
        told.put("name", token.name());
        told.put("owner", owner);
        write(congress, by, "access.token.revoked", owner, told);
    }

    @Override
    public void close(String login, String why, @Nullable Long kept) {
        jdbc.sql("delete from api_token where login = ?").param(login).update();
    }

    /** Where it was issued is no new place when it is used there. */
    private Issued insert(By by, @Nullable String name, Reach reach, Duration life) {
        String token = Secret.fresh();
        String hash = Secret.hash(token);
        OffsetDateTime expires = now().plus(life);
        jdbc.sql("""
                        insert into api_token (hash, login, name, scope, areas, created_at, expires)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(hash, by.login(), name, reach.scope().word(), reach.areaWords(), now(), expires)
                .update();
        long id = jdbc.sql("select id from api_token where hash = ?")
                .param(hash)
                .query(Long.class)
                .single();
        if (by.origin() != null) {
            jdbc.sql("insert into api_token_address (token, address, first_used_at) values (?, ?, ?)")
                    .params(id, by.origin(), now())
                    .update();
        }
        return new Issued(id, token, expires.toInstant());
    }

    /** One at a time for each account; those that have ended are swept out. Answers with the congress. */
    private String lock(String login) {
        jdbc.sql("select login from account where login = ? for update")
                .param(login)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Missing(login));
        jdbc.sql("delete from api_token where login = ? and expires <= ?")
                .params(login, now())
                .update();
        return accounts.congress(login).orElseThrow(() -> new Missing(login));
    }

    private void delete(long id) {
        jdbc.sql("delete from api_token where id = ?").param(id).update();
    }

    private void write(String congress, By by, String action, String subject, Map<String, ?> data) {
        chain.did(congress, by.login(), by.origin(), action, subject, data);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
