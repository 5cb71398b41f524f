package org.bihuan.staffing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Role;
import org.bihuan.organization.Tenure;
import org.bihuan.organization.Units;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of people and of their posts with days; an ended post stays as history. */
@Repository
class Roster {

    private final JdbcClient jdbc;
    private final Tenure tenure;
    private final Clock clock;

    Roster(JdbcClient jdbc, Tenure tenure, Clock clock) {
        this.jdbc = jdbc;
        this.tenure = tenure;
        this.clock = clock;
    }

    Optional<Member> find(String congress, String id) {
        return jdbc.sql("select id, congress, name, email, role, left_on from person where congress = ? and id = ?")
                .params(congress, id)
                .query(Rows.of(Member.class))
                .optional();
    }

    /** The same, while nobody else changes what the person holds. */
    Optional<Member> lock(String congress, String id) {
        jdbc.sql("select id from person where congress = ? and id = ? for update")
                .params(congress, id)
                .query(String.class)
                .optional();
        return find(congress, id);
    }

    boolean known(String id) {
        return jdbc.sql("select count(*) from person where id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void add(String congress, String id, String name, @Nullable String email) {
        jdbc.sql("insert into person (id, congress, name, email) values (?, ?, ?, ?)")
                .params(id, congress, name, email)
                .update();
    }

    /** Only while no post and no substitution refers to the role; the database sees to that. */
    void role(String person, Role role) {
        jdbc.sql("update person set role = ? where id = ?")
                .params(role.word(), person)
                .update();
    }

    void left(String person, LocalDate on, String successor, String by) {
        jdbc.sql("update person set left_on = ?, successor = ?, left_by = ? where id = ?")
                .params(on, successor, by, person)
                .update();
    }

    /**
     * Somebody who has left.
     *
     * @param successor id of whoever took over
     * @param leftBy id of the security administrator who ordered it
     */
    record Gone(String id, String successor, String leftBy) {}

    /** Those whose last day is over and known to have a successor, the one who left first first. */
    List<Gone> gone(String congress) {
        return jdbc.sql("""
                        select id, successor, left_by from person
                        where congress = ? and left_on < ? and successor is not null order by left_on, id""")
                .params(congress, tenure.today())
                .query(Rows.of(Gone.class))
                .list();
    }

    /** All posts, past ones too, newest first; a past one with the name its unit had then. */
    List<HeldPost> posts(String person) {
        return jdbc.sql("""
                        select o.id, o.unit, %s as unit_name, u.kind, o.post, o.from_on, o.until_on, g.name as granted_by,
                            o.granted_at
                        from post o join unit u on u.id = o.unit left join person g on g.id = o.granted_by
                        where o.person = ? order by o.id desc""".formatted(Units.nameOn("o.until_on")))
                .param(person)
                .query(Rows.of(HeldPost.class))
                .list();
    }

    List<HeldPost> held(String person) {
        return posts(person).stream().filter(it -> it.on(tenure.today())).toList();
    }

    /** The same; of whoever has left, what he held on his last day. */
    List<HeldPost> held(Member it) {
        LocalDate today = tenure.today();
        LocalDate day = it.leftOn() != null && it.leftOn().isBefore(today) ? it.leftOn() : today;
        return posts(it.id()).stream().filter(post -> post.on(day)).toList();
    }

    /** Whether the same post is held on some day of a period. */
    boolean overlaps(String person, String unit, String post, LocalDate from, @Nullable LocalDate until) {
        return within(person, from, until).stream()
                .anyMatch(it -> it.unit().equals(unit) && it.post().equals(post));
    }

    /** The posts held on some day of a period. */
    List<HeldPost> within(String person, LocalDate from, @Nullable LocalDate until) {
        return posts(person).stream()
                .filter(it -> it.fromOn() == null
                        || it.untilOn() == null
                        || !it.untilOn().isBefore(it.fromOn()))
                .filter(it -> (it.untilOn() == null || !it.untilOn().isBefore(from))
                        && (until == null || it.fromOn() == null || !it.fromOn().isAfter(until)))
                .toList();
    }

    /** The posts of those somebody stands in for, and of those who stand in for him, on some day of a period. */
    List<HeldPost> besides(String person, LocalDate from, @Nullable LocalDate until) {
        return jdbc.sql("""
                        select case when s.absent = ? then s.substitute else s.absent end from substitution s
                        where (s.absent = ? or s.substitute = ?) and s.until_on >= ? and (s.ended_on is null or s.ended_on > ?)""").params(person, person, person, from, from).query(String.class).list().stream()
                .distinct()
                .flatMap(it -> within(it, from, until).stream())
                .toList();
    }

    long grant(String by, String person, String unit, String post, LocalDate from, @Nullable LocalDate until) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into post (person, role, unit, post, from_on, until_on, granted_by, granted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        person,
                        Role.of(post).word(),
                        unit,
                        post,
                        from,
                        until,
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    void until(long id, LocalDate last) {
        jdbc.sql("update post set until_on = ? where id = ?").params(last, id).update();
    }

    /** Who holds a post of a congress today, in whichever unit. */
    List<String> holding(String congress, String post) {
        return jdbc.sql("select distinct o.person from post o join unit u on u.id = o.unit"
                        + " where u.congress = ? and o.post = ? and " + tenure.held("o"))
                .params(congress, post)
                .query(String.class)
                .list();
    }

    /** Other people who hold a post today and after this day, and can come in. */
    List<String> others(String person, String unit, String post, LocalDate after) {
        return jdbc.sql("""
                        select distinct o.person from post o join account a on a.person = o.person
                        where o.unit = ? and o.post = ? and o.person <> ? and %s and %s
                            and (o.until_on is null or o.until_on > ?) and (a.closes_on is null or a.closes_on > ?)
                        order by o.person""".formatted(tenure.held("o"), tenure.open("a")))
                .params(unit, post, person, after, after)
                .query(String.class)
                .list();
    }
}
