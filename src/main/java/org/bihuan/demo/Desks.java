package org.bihuan.demo;

import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Tenure;
import org.bihuan.task.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where open work lies, and whose turn it is. */
@Repository
@Profile("demo")
class Desks {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Tenure tenure;

    Desks(JdbcClient jdbc, Accounts accounts, Tenure tenure) {
        this.jdbc = jdbc;
        this.tenure = tenure;
        this.accounts = accounts;
    }

    /** The open item of an activity about the problem, or about the matter itself. */
    Optional<WorkItem> open(String matter, @Nullable String problem, String activity) {
        return jdbc.sql("""
                        select * from work_item where matter = ? and coalesce(problem, '') = ? and activity = ?
                            and state = 'open' order by id fetch first 1 row only""")
                .params(matter, problem == null ? "" : problem, activity)
                .query(WorkItem.class)
                .optional();
    }

    /** The first account, by its login, that may complete the item and has not yet done its part. */
    Actor turn(WorkItem item) {
        List<String> logins = jdbc.sql("""
                        select a.login from work_post c
                        join %s t on t.address = c.post
                        join account a on a.person = t.person
                        where c.work_item = ?
                        and not exists (select 1 from work_excluded x where x.work_item = c.work_item and x.person in (t.person, t.holder))
                        and not exists (select 1 from record r where r.work_item = c.work_item and r.person in (t.person, t.holder))
                        order by a.login fetch first 1 row only""".formatted(tenure.acting()))
                .param(item.id())
                .query(String.class)
                .list();
        if (logins.isEmpty()) {
            throw new IllegalStateException("nobody can complete " + item.activity() + " of " + item.matter());
        }
        return account(logins.get(0));
    }

    Actor account(String login) {
        return accounts.actor(login, null).orElseThrow(() -> new IllegalStateException("no account " + login));
    }
}
