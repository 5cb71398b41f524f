package org.bihuan.organization;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.organization.Actor.Absent;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of accounts and of who holds which post. An account without rights, or closed, is nobody's. */
@Repository
public class Accounts {

    /** What is no hash of any password. */
    private static final String NO_PASSWORD = "!";

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

    /** The congress an account belongs to, whatever it may do there; nothing if there is no such account. */
    public Optional<String> congress(String login) {
        return jdbc.sql("select p.congress from account a join person p on p.id = a.person where a.login = ?")
                .param(login)
                .query(String.class)
                .optional();
    }

    /** A post of an account's person, or one he is a substitute in; succeeded where its unit was merged into that of the post. */
    record Row(
            String login,
            String person,
            String name,
            String congress,
            String unit,
            String kind,
            String post,
            boolean succeeded,
            @Nullable String instead) {

        private Actor.Post held() {
            return new Actor.Post(unit, kind, post, instead);
        }
    }

    private Optional<Actor> actor(String which, String value, @Nullable String origin) {
        List<Row> rows = jdbc.sql("""
                        select a.login, p.id as person, p.name, p.congress, u.id as unit, u.kind, o.post, u.id <> o.unit as succeeded, cast(null as varchar(40)) as instead
                        from account a
                        join person p on p.id = a.person
                        join post o on o.person = p.id
                        join unit u on u.id = o.unit or u.successor = o.unit
                        where %s and %s and %s
                        order by a.login, u.id, o.post""".formatted(which, tenure.open("a"), tenure.held("o")))
                .param(value)
                .query(Rows.of(Row.class))
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Row first = rows.get(0);
        List<Absent> absent = absent(first.person());
        var own = rows.stream().filter(row -> row.login().equals(first.login()));
        List<Row> all = absent.isEmpty()
                ? own.toList()
                : Stream.concat(own, insteadOfOthers(first).stream()).toList();
        return Optional.of(new Actor(
                first.login(),
                first.person(),
                first.name(),
                first.congress(),
                all.stream().filter(row -> !row.succeeded()).map(Row::held).toList(),
                all.stream().filter(Row::succeeded).map(Row::held).toList(),
                origin,
                absent,
                null,
                null));
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

    private List<Row> insteadOfOthers(Row substitute) {
        return jdbc.sql("""
                        select cast(? as varchar(60)) as login, s.substitute as person, cast(? as varchar(100)) as name, s.congress,
                            u.id as unit, u.kind, o.post, u.id <> o.unit as succeeded, s.absent as instead
                        from substitution s join post o on o.person = s.absent join unit u on u.id = o.unit or u.successor = o.unit
                        where s.substitute = ? and %s and %s and %s
                        order by s.absent, u.id, o.post""".formatted(tenure.standing("s"), tenure.held("o"), Tenure.transferable("o")))
                .params(substitute.login(), substitute.name(), substitute.person())
                .query(Rows.of(Row.class))
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

    /** Whether a login is given to anybody, in whichever congress. */
    public boolean taken(String login) {
        return jdbc.sql("select count(*) from account where login = ?")
                        .param(login)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Opens an account in the register, which lets nobody in: no password fits it, and it waits for a right.
     *
     * @param by id of the person who made it; nothing if the program did
     */
    public void open(String login, String person, @Nullable String by) {
        jdbc.sql("insert into account (login, person, password, state, created_by) values (?, ?, ?, 'created', ?)")
                .params(login, person, NO_PASSWORD, by)
                .update();
    }

    /**
     * Whether an account is one of the three administrators: now, once, from a day to come, or if somebody grants what is
     * proposed. A person's role is for good, so it answers for the posts of all days.
     */
    public boolean administers(String login) {
        return jdbc.sql("""
                        select count(*) from account a join person p on p.id = a.person where a.login = ? and (p.role <> 'business'
                            or exists (select 1 from post_proposal q where q.person = p.id and q.post in ('sysadmin', 'secadmin', 'logadmin')))""").param(login).query(Long.class).single() > 0;
    }

    void add(String login, String person, String passwordHash) {
        jdbc.sql("insert into account (login, person, password) values (?, ?, ?)")
                .params(login, person, passwordHash)
                .update();
    }
}
