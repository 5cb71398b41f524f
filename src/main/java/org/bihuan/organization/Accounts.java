package org.bihuan.organization;

import java.util.List;
import java.util.Optional;
import org.bihuan.RowOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of accounts and of who holds which post. */
@Repository
public class Accounts {

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person behind a login with the posts held now. */
    public Optional<Actor> actor(String login, @Nullable String origin) {
        record Row(String person, String name, String congress, String unit, String kind, String post) {}
        List<Row> rows = jdbc.sql("""
                        select p.id as person, p.name, p.congress, u.id as unit, u.kind, o.post
                        from account a
                        join person p on p.id = a.person
                        join post o on o.person = p.id
                        join unit u on u.id = o.unit
                        where a.login = ?
                        order by u.id, o.post""").param(login).query(RowOf.type(Row.class)).list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Row first = rows.get(0);
        var posts = rows.stream()
                .map(row -> new Actor.Post(row.unit(), row.kind(), row.post()))
                .toList();
        return Optional.of(new Actor(login, first.person(), first.name(), first.congress(), posts, origin));
    }

    /** The hash of an account's password. */
    public Optional<String> password(String login) {
        return jdbc.sql("select password from account where login = ?")
                .param(login)
                .query(String.class)
                .optional();
    }

    /** Logins with names and units, for the login page of a demo county. */
    public List<Listed> listed() {
        return jdbc.sql("""
                        select a.login, p.name, u.name as unit, o.post
                        from account a join person p on p.id = a.person
                        join post o on o.person = p.id join unit u on u.id = o.unit
                        join congress c on c.id = p.congress
                        where c.demo order by u.kind, u.id, a.login""").query(RowOf.type(Listed.class)).list();
    }

    /** An account as the login page of a demo county lists it. */
    public record Listed(String login, String name, String unit, String post) {}

    void add(String login, String person, String passwordHash) {
        jdbc.sql("insert into account (login, person, password) values (?, ?, ?)")
                .params(login, person, passwordHash)
                .update();
    }
}
