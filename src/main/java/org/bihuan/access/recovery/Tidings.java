package org.bihuan.access.recovery;

import java.util.List;
import java.util.TreeSet;
import org.bihuan.notification.Messages;
import org.bihuan.notification.News;
import org.bihuan.organization.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells owners what was done to their accounts, and the other administrators what waits for them. */
@Component
class Tidings {

    private static final List<String> EVERY_WAY = List.of("inApp", "mail");

    private final Messages messages;
    private final People people;
    private final JdbcClient jdbc;

    Tidings(Messages messages, People people, JdbcClient jdbc) {
        this.messages = messages;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** @param by ids of the administrators, in the order in which they acted */
    void done(String owner, Act act, String login, List<String> by) {
        String names =
                String.join(" / ", by.stream().distinct().map(people::name).toList());
        messages.tell(
                List.of(owner), News.of("recovery.told." + act.word(), List.of(login, names), null, null), EVERY_WAY);
    }

    /** Tells whoever may confirm, and the owner, who is the first to see that something is wrong. */
    void waits(String congress, String owner, Proposal it) {
        List<String> posts = jdbc.sql("""
                        select distinct o.unit || '/' || o.post from post o join unit u on u.id = o.unit
                        where u.congress = ? and o.post in ('sysadmin', 'logadmin')""").param(congress).query(String.class).list();
        var told = new TreeSet<>(people.behind(posts));
        told.add(owner);
        told.remove(it.proposedBy());
        messages.tell(
                told,
                News.of(
                        "recovery.told.waiting",
                        List.of(it.login(), it.proposedName(), String.valueOf(it.id())),
                        null,
                        null),
                EVERY_WAY);
    }
}
