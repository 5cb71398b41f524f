package org.bihuan.administration;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bihuan.Story;
import org.bihuan.TestCounty;
import org.bihuan.TestDatabase;
import org.bihuan.administration.AdministerUnits.NewUnit;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.organization.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Departments of a test's own, each with a handler of its name: no other test misses one that is merged. */
record Departments(TestDatabase program, Story story) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Whoever keeps the units. */
    Actor administrator() {
        return actor("sysadmin");
    }

    /** Whoever confirms their mergers. */
    Actor confirmer() {
        return actor("secadmin");
    }

    private Actor actor(String login) {
        return program.get(Accounts.class).actor(login, null).orElseThrow();
    }

    AdministerUnits units() {
        return program.get(AdministerUnits.class);
    }

    MergeUnits mergers() {
        return program.get(MergeUnits.class);
    }

    /** Asked for by one and confirmed by the other. */
    MergeUnits.Merged merge(String unit, String into) {
        mergers().ask(administrator(), unit, into, null);
        return mergers().confirm(confirmer(), unit);
    }

    /** A new department of the government called so, with a number that tells it from those of other tests. */
    String found(String name) {
        String id = "z-unit-" + NUMBER.incrementAndGet();
        units().create(
                        administrator(),
                        new NewUnit(id, name + id, "department", "government", false, List.of("简称" + id)));
        new TransactionTemplate(program.get(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            program.get(People.class).add(TestCounty.CONGRESS, id, "某" + id, null, null);
            program.get(Accounts.class).open(id, id, null);
            program.get(JdbcClient.class)
                    .sql("update account set state = 'active' where login = ?")
                    .param(id)
                    .update();
            program.get(JdbcClient.class)
                    .sql("insert into post (person, unit, post) values (?, ?, 'handler')")
                    .params(id, id)
                    .update();
        });
        story.with(id);
        return id;
    }
}
