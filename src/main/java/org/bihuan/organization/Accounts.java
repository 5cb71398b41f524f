package org.bihuan.organization;

import java.util.List;
import java.util.Optional;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of accounts and of who holds which post. */
@Repository
public class Accounts {

    /** What is no hash of any password. */
    private static final String NO_PASSWORD = "!";

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person behind a login with the posts held now. */
    public Optional<Actor> actor(String login, @Nullable String origin) {
        return actor("a.login = ?", login, origin);
    }

    /** Whoever this person is, with the posts held now. */
    public Optional<Actor> of(String congress, String person) {
        return actor("p.id = ?", person, null).filter(it -> it.congress().equals(congress));
    }

    private Optional<Actor> actor(String which, String value, @Nullable String origin) {
        record Row(
                String login,
                String person,
                String name,
                String congress,
                String unit,
                String kind,
                String post,
                boolean succeeded) {

            Actor.Post held() {
                return new Actor.Post(unit, kind, post);
            }
        }
        List<Row> rows = jdbc.sql("""
                        select a.login, p.id as person, p.name, p.congress, u.id as unit, u.kind, o.post, u.id <> o.unit as succeeded
                        from account a
                        join person p on p.id = a.person
                        join post o on o.person = p.id
                        join unit u on u.id = o.unit or u.successor = o.unit
                        where %s
                        order by a.login, u.id, o.post""".formatted(which))
                .param(value)
                .query(Rows.of(Row.class))
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Row first = rows.get(0);
        List<Row> own =
                rows.stream().filter(row -> row.login().equals(first.login())).toList();
        return Optional.of(new Actor(
                first.login(),
                first.person(),
                first.name(),
                first.congress(),
                own.stream().filter(row -> !row.succeeded()).map(Row::held).toList(),
                own.stream().filter(Row::succeeded).map(Row::held).toList(),
                origin));
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
                        where c.demo order by u.kind, u.id, a.login""").query(Rows.of(Listed.class)).list();
    }

    /** An account as the login page of a demo county lists it. */
    public record Listed(String login, String name, String unit, String post) {}

    /** Whether a login is given to anybody, in whichever congress. */
    public boolean taken(String login) {
        return jdbc.sql("select count(*) from account where login = ?")
                        .param(login)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** An account nobody can come in with yet: no password fits it, and its person holds no post. */
    public void addInactive(String login, String person) {
        add(login, person, NO_PASSWORD);
    }

    void add(String login, String person, String passwordHash) {
        jdbc.sql("insert into account (login, person, password) values (?, ?, ?)")
                .params(login, person, passwordHash)
                .update();
    }
}
