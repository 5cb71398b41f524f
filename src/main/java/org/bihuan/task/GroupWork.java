package org.bihuan.task;

import org.bihuan.organization.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open tasks of a matter's project group 项目组, when somebody joins it or leaves. */
@Repository
public class GroupWork {

    private static final String OPEN =
            "select w.id from work_item w where w.matter = ? and w.state = 'open' and w.party like '%projectGroup%'";

    private final JdbcClient jdbc;

    GroupWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the group is asked now, this person is asked too. */
    public void joined(String matter, String person) {
        jdbc.sql("insert into work_post (work_item, post) select o.id, cast(? as varchar(100)) from (" + OPEN
                        + ") o where not exists (select 1 from work_post x where x.work_item = o.id and x.post = ?)")
                .params(Actor.personKey(person), matter, Actor.personKey(person))
                .update();
    }

    /** This person is asked nothing of it any more, unless by another post; what he took for himself is put back. */
    public void left(String matter, String person) {
        jdbc.sql("delete from work_post where post = ? and work_item in (" + OPEN + ")")
                .params(Actor.personKey(person), matter)
                .update();
        jdbc.sql("update work_item set claimed_by = null, rev = rev + 1 where claimed_by = ? and id in (" + OPEN + ")")
                .params(person, matter)
                .update();
    }
}
