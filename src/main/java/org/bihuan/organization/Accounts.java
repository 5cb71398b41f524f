package org.bihuan.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Actor.Absent;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of accounts and of who holds which post. An account without rights, or closed, is nobody's. */
@Repository
public class Accounts {

    private final JdbcClient jdbc;
    private final Tenure tenure;

    Accounts(JdbcClient jdbc, Tenure tenure) {
        this.jdbc = jdbc;
        this.tenure = tenure;
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
        record Row(String login, String person, String name, String congress, String unit, String kind, String post) {}
        List<Row> rows = jdbc.sql("""
                        select a.login, p.id as person, p.name, p.congress, u.id as unit, u.kind, o.post
                        from account a
                        join person p on p.id = a.person
                        join post o on o.person = p.id
                        join unit u on u.id = o.unit
                        where %s and %s and %s
                        order by a.login, u.id, o.post""".formatted(which, tenure.open("a"), tenure.held("o")))
                .param(value)
                .query(Rows.of(Row.class))
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Row first = rows.get(0);
        var posts = new ArrayList<Actor.Post>();
        rows.stream()
                .filter(row -> row.login().equals(first.login()))
                .forEach(row -> posts.add(new Actor.Post(row.unit(), row.kind(), row.post())));
        List<Absent> absent = absent(first.person());
        if (!absent.isEmpty()) {
            posts.addAll(insteadOfOthers(first.person()));
        }
        return Optional.of(new Actor(
                first.login(), first.person(), first.name(), first.congress(), posts, origin, absent, null, null));
    }

    private List<Absent> absent(String substitute) {
        return jdbc.sql("""
                        select distinct n.id as person, n.name,
                            coalesce((select min(a.login) from account a where a.person = n.id), n.id) as login
                        from substitution s join person n on n.id = s.absent where s.substitute = ? and %s order by n.id""".formatted(tenure.standing("s")))
                .param(substitute)
                .query(Rows.of(Absent.class))
                .list();
    }

    private List<Actor.Post> insteadOfOthers(String substitute) {
        return jdbc.sql("""
                        select u.id as unit, u.kind, o.post, s.absent as instead
                        from substitution s join post o on o.person = s.absent join unit u on u.id = o.unit
                        where s.substitute = ? and %s and %s and %s
                        order by s.absent, u.id, o.post""".formatted(tenure.standing("s"), tenure.held("o"), Tenure.transferable("o")))
                .param(substitute)
                .query(Rows.of(Actor.Post.class))
                .list();
    }

    /** Whether an account opens anything: it was granted rights and is not closed. */
    public boolean open(String login) {
        return jdbc.sql("select count(*) from account a where a.login = ? and " + tenure.open("a"))
                        .param(login)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Logins with names and units, for the login page of a demo county. */
    public List<Listed> listed() {
        return jdbc.sql("""
                        select a.login, p.name, u.name as unit, o.post
                        from account a join person p on p.id = a.person
                        join post o on o.person = p.id join unit u on u.id = o.unit
                        join congress c on c.id = p.congress
                        where c.demo and %s and %s order by u.kind, u.id, a.login""".formatted(tenure.open("a"), tenure.held("o")))
                .query(Rows.of(Listed.class))
                .list();
    }

    /** An account as the login page of a demo county lists it. */
    public record Listed(String login, String name, String unit, String post) {}

    void add(String login, String person, String passwordHash) {
        jdbc.sql("insert into account (login, person, password) values (?, ?, ?)")
                .params(login, person, passwordHash)
                .update();
    }
}
