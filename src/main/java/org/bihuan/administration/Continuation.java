package org.bihuan.administration;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Unit;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The posts of a unit that is merged go on in its successor, once the security administrator has confirmed the merger: only units of one
 * kind are merged, which have the same posts on the same side of the wall, and the post is held on the very days it would have been
 * held, none more. Each is written down.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Continuation {

    private final JdbcClient jdbc;
    private final UnitsOf own;

    Continuation(JdbcClient jdbc, UnitsOf own) {
        this.jdbc = jdbc;
        this.own = own;
    }

    private record Post(
            long id,
            String person,
            String role,
            String post,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate untilOn,
            @Nullable String grantedBy,
            @Nullable OffsetDateTime grantedAt) {

        Days days() {
            return new Days(fromOn, untilOn);
        }
    }

    private record Held(
            @Nullable LocalDate fromOn, @Nullable LocalDate untilOn) {}

    /** Ends the posts of a unit the day before, and goes on with them in the other from that day; what was held before stays as it was. */
    void move(Actor actor, Unit unit, Unit into, LocalDate day) {
        // Whoever grants waits here too.
        jdbc.sql("select id from person where id in (select person from post where unit = ?) order by id for update")
                .param(unit.id())
                .query(String.class)
                .list();
        List<Post> open = jdbc.sql("""
                        select id, person, role, post, from_on, until_on, granted_by, granted_at from post
                        where unit = ? and (until_on is null or until_on >= ?) order by id""").params(unit.id(), day).query(Rows.of(Post.class)).list().stream()
                .filter(it -> it.days().any())
                .toList();
        for (Post it : open) {
            List<Days> goesOn = it.days().since(day).without(held(it, into));
            goesOn.forEach(days -> insert(it, into, days));
            boolean begun = it.fromOn() == null || it.fromOn().isBefore(day);
            LocalDate last = begun ? day.minusDays(1) : it.fromOn().minusDays(1);
            jdbc.sql("update post set until_on = ? where id = ?")
                    .params(last, it.id())
                    .update();
            write(actor, unit, into, it, goesOn);
        }
        jdbc.sql("update post_proposal set unit = ? where unit = ?")
                .params(into.id(), unit.id())
                .update();
    }

    /** The days on which the person holds the same post in the successor already, with those that just went over. */
    private List<Days> held(Post it, Unit into) {
        return jdbc
                .sql("select from_on, until_on from post where person = ? and unit = ? and post = ?")
                .params(it.person(), into.id(), it.post())
                .query(Rows.of(Held.class))
                .list()
                .stream()
                .map(held -> new Days(held.fromOn(), held.untilOn()))
                .toList();
    }

    private void insert(Post it, Unit into, Days days) {
        jdbc.sql("""
                        insert into post (person, role, unit, post, from_on, until_on, granted_by, granted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        it.person(),
                        it.role(),
                        into.id(),
                        it.post(),
                        days.from(),
                        days.until(),
                        it.grantedBy(),
                        it.grantedAt())
                .update();
    }

    private void write(Actor actor, Unit unit, Unit into, Post it, List<Days> goesOn) {
        var data = new LinkedHashMap<String, Object>();
        data.put("post", unit.id() + "/" + it.post());
        data.put("into", into.id() + "/" + it.post());
        data.put(
                "days",
                goesOn.stream()
                        .map(days -> days.from() + "/" + (days.until() == null ? "" : days.until()))
                        .toList());
        own.write(actor, "post.continued", it.person(), data);
    }
}
