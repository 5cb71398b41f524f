package org.bihuan.staffing;

import java.util.Comparator;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Tenure;
import org.bihuan.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything open that is somebody's own, and not his post's. */
@Repository
class PersonalWork {

    private static final String ALL = """
            select w.matter, 'task' as kind, w.id, 'T-' || w.id as item
                from work_item w join work_post k on k.work_item = w.id where k.post = :key and w.state = 'open'
            union all select p.matter, 'countersign', c.id, p.id
                from countersigner c join problem p on p.id = c.problem where c.addressee = :key and c.state = 'asked'
            union all select m.id, 'group', 0, m.id
                from matter_person g join matter m on m.id = g.matter where g.person = :person and m.state = 'open'
            union all select w.matter, 'draft', w.id, 'T-' || w.id
                from draft d join work_item w on w.id = d.work_item where d.person = :person and w.state = 'open'
            union all select w.matter, 'delegation', d.id, 'T-' || w.id
                from delegation d join work_item w on w.id = d.work_item
                where d.owner = :person and d.state = 'open' and w.state = 'open'
            union all select w.matter, 'preparation', d.id, 'T-' || w.id
                from delegation d join work_item w on w.id = d.work_item
                where d.delegate = :person and d.state = 'open' and w.state = 'open'
            union all select w.matter, 'claim', w.id, 'T-' || w.id
                from work_item w where w.claimed_by = :person and w.state = 'open'
            union all select o.matter, 'rating', o.id, o.problem
                from rating_invited v join rating_round o on o.id = v.round
                where v.person = :person and v.score is null and o.last_day >= :today""";

    private final JdbcClient jdbc;
    private final Tenure tenure;

    PersonalWork(JdbcClient jdbc, Tenure tenure) {
        this.jdbc = jdbc;
        this.tenure = tenure;
    }

    /**
     * One thing.
     *
     * @param kind task, countersign, group, draft, delegation (given to another), preparation (got from another), claim, rating
     * @param item what the API calls it
     */
    record Thing(String matter, String kind, long id, String item) {}

    /** All of a person's, by matter; within one what others depend on first. */
    List<Thing> of(String person) {
        List<Thing> all = jdbc.sql("select x.* from (" + ALL + ") x order by x.matter, x.kind, x.id")
                .param("key", Actor.personKey(person))
                .param("person", person)
                .param("today", tenure.today())
                .query(Rows.of(Thing.class))
                .list();
        List<String> order =
                List.of("task", "countersign", "group", "draft", "delegation", "preparation", "claim", "rating");
        return all.stream()
                .sorted(Comparator.comparing(Thing::matter).thenComparing(it -> order.indexOf(it.kind())))
                .toList();
    }

    /** How much open work waits at a post. */
    long at(String post) {
        return jdbc.sql("select count(*) from work_item w join work_post k on k.work_item = w.id"
                        + " where k.post = ? and w.state = 'open'")
                .param(post)
                .query(Long.class)
                .single();
    }

    /** Waits until nobody works on these matters. */
    void lock(List<String> matters) {
        matters.stream()
                .sorted()
                .forEach(id -> jdbc.sql("select id from matter where id = ? for update")
                        .param(id)
                        .query(String.class)
                        .single());
    }

    /** Whether a person may act at an item by his own right: addressed, not kept apart, not done his part. */
    boolean mayAct(String person, long item) {
        return jdbc.sql(
                                        "select count(*) from work_post k join " + tenure.acting()
                                                + " t on t.address = k.post where k.work_item = ? and t.person = ? and t.holder = ?")
                                .params(item, person, person)
                                .query(Long.class)
                                .single()
                        > 0
                && !keptApart(person, item);
    }

    boolean keptApart(String person, long item) {
        return jdbc.sql("""
                        select (select count(*) from work_excluded where work_item = ? and person = ?)
                            + (select count(*) from record where work_item = ? and (person = ? or on_behalf_of = ?))""")
                        .params(item, person, item, person, person)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether somebody can be invited to rate. */
    boolean deputy(String person) {
        return jdbc.sql("select count(*) from post o where o.person = ? and o.post in ('deputy', 'member') and "
                                + tenure.held("o"))
                        .param(person)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
