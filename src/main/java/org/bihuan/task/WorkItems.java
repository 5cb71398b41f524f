package org.bihuan.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.deadline.KeptDue;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.organization.Tenure;
import org.bihuan.row.Marks;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of work items. Whoever may not see an item gets the same answer as for one that does not exist. */
@Repository
class WorkItems {

    private static final String SELECT = "select w.* from work_item w join matter m on m.id = w.matter ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Tenure tenure;
    private final Clock clock;

    WorkItems(JdbcClient jdbc, JdbcTemplate batch, Tenure tenure, Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.batch = batch;
        this.tenure = tenure;
    }

    long add(FlowPlace place, String name, String party, int people, KeptDue due, Instant openedAt) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into work_item (token, congress, matter, problem, model, activity, name, party, run, addressee,
                            state, due, due_zh, due_en, due_basis, opened_at, people, asked_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?, ?, ?,
                            (select r.person from record r where r.id = (select max(s.id) from record s where s.matter = ?
                                and coalesce(s.problem, '') = ? and s.operation is null)))""")
                .params(
                        place.token(),
                        place.congress(),
                        place.matter(),
                        place.problem(),
                        place.model(),
                        place.activity(),
                        name,
                        party,
                        place.run(),
                        place.addressee(),
                        due.date(),
                        due.zh(),
                        due.en(),
                        due.basis(),
                        OffsetDateTime.ofInstant(openedAt, ZoneOffset.UTC),
                        people,
                        place.matter(),
                        place.problem() == null ? "" : place.problem())
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    void address(long item, List<String> posts) {
        batch.batchUpdate(
                "insert into work_post (work_item, post) values (?, ?)",
                posts.stream().distinct().map(post -> new Object[] {item, post}).toList());
    }

    boolean addressed(long item, Actor actor) {
        return !actor.by(posts(item)).isEmpty();
    }

    /** Whether somebody may act at it today, by his own right or as a substitute. */
    boolean addressed(long item, String person) {
        return jdbc.sql("select count(*) from work_post k join " + tenure.acting()
                                + " t on t.address = k.post where k.work_item = ? and t.person = ?")
                        .params(item, person)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Addresses of an item: posts, or persons. */
    List<String> posts(long item) {
        return jdbc.sql("select post from work_post where work_item = ? order by post")
                .param(item)
                .query(String.class)
                .list();
    }

    /** The items of a run that were opened after another. */
    List<WorkItem> after(WorkItem item) {
        return jdbc.sql("select * from work_item where run = ? and id > ? order by id")
                .params(item.run(), item.id())
                .query(Rows.of(WorkItem.class))
                .list();
    }

    /** An item the actor may see: addressed or copied to him, with him to prepare, or belonging to a matter in his sight. */
    Optional<WorkItem> visible(Actor actor, long id) {
        return visible(actor, "w.id = ?", List.of(id));
    }

    private Optional<WorkItem> visible(Actor actor, String which, List<Object> wanted) {
        List<String> keys = actor.keys();
        var parameters = new ArrayList<>(wanted);
        parameters.addAll(keys);
        parameters.addAll(actor.persons());
        parameters.addAll(actor.persons());
        Sight.Condition inside = Sight.inside(actor);
        parameters.addAll(inside.parameters());
        String persons = Marks.of(actor.persons());
        return jdbc.sql(SELECT + """
                        where %4$s and (exists (select 1 from work_post c where c.work_item = w.id and c.post in (%1$s))
                            or exists (select 1 from delegation d where d.work_item = w.id and d.delegate in (%2$s)
                                and d.state = 'open' and w.state = 'open')
                            or exists (select 1 from copied k where k.work_item = w.id and k.person in (%2$s)
                                and w.state <> 'recalled')
                            or %3$s)""".formatted(Marks.of(keys), persons, inside.sql(), which))
                .params(parameters)
                .query(Rows.of(WorkItem.class))
                .optional();
    }

    /** Whether its matter has not been issued yet. */
    boolean ofDraft(WorkItem item) {
        return jdbc.sql("select count(*) from matter where id = ? and state = 'open' and issued_on is null")
                        .param(item.matter())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** An item the actor watches: others are to do it, in a matter or for an organ of his. */
    Optional<WorkItem> watched(Actor actor, long id) {
        Sight.Condition watched = Watched.by(actor);
        var parameters = new ArrayList<Object>(List.of(id));
        parameters.addAll(watched.parameters());
        return jdbc.sql(SELECT + "where w.id = ? and " + watched.sql())
                .params(parameters)
                .query(Rows.of(WorkItem.class))
                .optional();
    }

    /** The open item of an activity about a problem, if the actor may see it; asked in one, whether there is one or not. */
    Optional<WorkItem> open(Actor actor, String problem, String activity) {
        return visible(
                actor,
                "w.id = (select max(o.id) from work_item o where o.problem = ? and o.activity = ?)",
                List.of(problem, activity));
    }

    Optional<WorkItem> find(long id) {
        return jdbc.sql("select * from work_item where id = ?")
                .param(id)
                .query(Rows.of(WorkItem.class))
                .optional();
    }

    WorkItem get(long id) {
        return find(id).orElseThrow();
    }

    /** Waits until nobody else works on the matter; every change to it begins here. */
    void lockMatter(String matter) {
        jdbc.sql("select id from matter where id = ? for update")
                .param(matter)
                .query(String.class)
                .single();
    }

    void done(long id, String person, Instant at, LocalDate on) {
        jdbc.sql("update work_item set state = 'done', done_by = ?, done_at = ?, done_on = ?, rev = rev + 1"
                        + " where id = ?")
                .params(person, OffsetDateTime.ofInstant(at, ZoneOffset.UTC), on, id)
                .update();
    }

    void dropped(String token) {
        jdbc.sql("update work_item set state = 'dropped', dropped_at = ?, rev = rev + 1 where token = ? and"
                        + " state = 'open'")
                .params(clock.instant().atOffset(ZoneOffset.UTC), token)
                .update();
    }

    void touch(long id) {
        jdbc.sql("update work_item set rev = rev + 1 where id = ?").param(id).update();
    }

    void urged(long id, boolean byLeader) {
        jdbc.sql("update work_item set urges = urges + 1, leader_urges = leader_urges + ?, rev = rev + 1 where id = ?")
                .params(byLeader ? 1 : 0, id)
                .update();
    }

    void claimed(long id, @Nullable String person) {
        jdbc.sql("update work_item set claimed_by = ?, claimed_at = ?, rev = rev + 1 where id = ?")
                .params(person, person == null ? null : clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
    }
}
