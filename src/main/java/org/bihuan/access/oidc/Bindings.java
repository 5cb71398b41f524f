package org.bihuan.access.oidc;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which person of a provider is which account here. */
@Repository
class Bindings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Bindings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<String> login(String issuer, String subject) {
        return jdbc.sql("select login from oidc_binding where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(String.class)
                .optional();
    }

    List<Binding> of(String login, @Nullable Long after, int limit) {
        return jdbc.sql("""
                        select id, issuer, subject, login, bound_by, bound_at from oidc_binding
                        where login = ? and id > ? order by id fetch first ? rows only""")
                .params(login, after == null ? 0 : after, limit)
                .query(Rows.of(Binding.class))
                .list();
    }

    /** Whether somebody of this provider has the account already. */
    boolean taken(String issuer, String login) {
        return jdbc.sql("select count(*) from oidc_binding where issuer = ? and login = ?")
                        .params(issuer, login)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** How many accounts the program made for strangers that have no post yet. */
    long waiting() {
        return jdbc.sql("""
                        select count(*) from oidc_binding b join account a on a.login = b.login
                        where b.bound_by = ? and not exists (select 1 from post o where o.person = a.person)""").param(Arrivals.BY_ITSELF).query(Long.class).single();
    }

    Optional<Long> id(String issuer, String subject, String login) {
        return jdbc.sql("select id from oidc_binding where issuer = ? and subject = ? and login = ?")
                .params(issuer, subject, login)
                .query(Long.class)
                .optional();
    }

    void add(String issuer, String subject, String login, String by) {
        jdbc.sql(
                        "insert into oidc_binding (issuer, subject, login, bound_by, bound_at, asked_for) values (?, ?, ?, ?, ?, '')")
                .params(issuer, subject, login, by, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The posts asked for by the groups of this subject so far, as {@code unit/post}; nothing if that was never kept. */
    Optional<List<String>> askedFor(String issuer, String subject) {
        return jdbc.sql("select asked_for from oidc_binding where issuer = ? and subject = ? and asked_for is not null")
                .params(issuer, subject)
                .query(String.class)
                .optional()
                .map(it -> it.lines().toList());
    }

    void askedFor(String issuer, String subject, List<String> places) {
        jdbc.sql("update oidc_binding set asked_for = ? where issuer = ? and subject = ?")
                .params(String.join("\n", places), issuer, subject)
                .update();
    }

    void remove(long id) {
        jdbc.sql("delete from oidc_binding where id = ?").param(id).update();
    }
}
