package org.bihuan.staffing;

import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What administrators do to the people of a story's county, and the way back: other stories have the county as it was. */
final class Staff {

    private final TestDatabase program;
    private final Story story;
    private final JdbcClient jdbc;

    Staff(TestDatabase program, Story story) {
        this.program = program;
        this.story = story;
        this.jdbc = program.get(JdbcClient.class);
    }

    /** Everybody is back at his post, and nobody else. */
    void restore() {
        jdbc.sql("delete from substitution").update();
        jdbc.sql("delete from post_proposal").update();
        jdbc.sql("delete from post where granted_by is not null").update();
        jdbc.sql("update post set until_on = null").update();
        jdbc.sql("update account set state = 'active', closes_on = null").update();
        jdbc.sql("update person set left_on = null, successor = null, left_by = null")
                .update();
        jdbc.sql(
                        "update person set role = 'business' where not exists (select 1 from post o where o.person = person.id)")
                .update();
    }

    Actor actor(String login) {
        return program.get(Accounts.class).actor(login, null).orElseThrow();
    }

    /** A person with an account and without a right, entered once and for all stories. */
    void newcomer(String id) {
        if (jdbc.sql("select count(*) from person where id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                == 0) {
            Registering registering = program.get(Registering.class);
            registering.person(actor("sysadmin"), id, "某" + id, null);
            registering.account(actor("sysadmin"), id, id);
        }
    }

    HeldPost grant(String person, String unit, String post) {
        return grant("secadmin", person, unit, post, null, null);
    }

    HeldPost grant(String by, String person, String unit, String post, @Nullable String from, @Nullable String until) {
        return program.get(Granting.class).grant(actor(by), person, new Granting.NewPost(unit, post, from, until));
    }

    /** Somebody names his substitute from today, for so many days. */
    Substitution away(String absent, String substitute, int days) {
        return program.get(Substituting.class).forOneself(actor(absent), order(substitute, 0, days - 1));
    }

    /** The security administrator names one. */
    Substitution named(String absent, String substitute, int days) {
        return program.get(Substituting.class).forPerson(actor("secadmin"), absent, order(substitute, 0, days - 1));
    }

    /** From and until, as days after today. */
    Substituting.Order order(String substitute, int from, int until) {
        return new Substituting.Order(
                substitute,
                story.today().plusDays(from).toString(),
                story.today().plusDays(until).toString(),
                "外出学习。");
    }

    Departure leave(String person, String successor, Map<String, String> posts, boolean dryRun) {
        return program.get(Departing.class)
                .depart(
                        actor("secadmin"),
                        person,
                        new Departing.Order(
                                successor, story.today().minusDays(1).toString(), posts),
                        dryRun);
    }
}
