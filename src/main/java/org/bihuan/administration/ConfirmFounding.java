package org.bihuan.administration;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.access.password.Activation;
import org.bihuan.access.password.CodeHalves;
import org.bihuan.access.recovery.Code;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.notification.Messages;
import org.bihuan.notification.News;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congress;
import org.bihuan.organization.Congresses;
import org.bihuan.organization.People;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second person a congress founded from above takes: until the security administrator of the founding congress confirms it, none of
 * its accounts opens anything. Its administrators begin with codes of which the founder has one half and whoever confirms the other.
 */
@Service
public class ConfirmFounding {

    private final Congresses congresses;
    private final Activation activation;
    private final CodeHalves halves;
    private final People people;
    private final Messages messages;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    ConfirmFounding(
            Congresses congresses,
            Activation activation,
            CodeHalves halves,
            People people,
            Messages messages,
            Journal journal,
            JdbcClient jdbc,
            Clock clock) {
        this.congresses = congresses;
        this.activation = activation;
        this.halves = halves;
        this.people = people;
        this.messages = messages;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Founding(
            @Nullable String foundedBy,
            @Nullable String founderCongress,
            @Nullable String confirmedBy) {}

    /** Draws the founder's halves and tells who may confirm. */
    Map<String, String> ask(Actor founder, Congress founded) {
        var first = new LinkedHashMap<String, String>();
        waiting(founded.id()).forEach(login -> first.put(login, halves.first(login)));
        List<String> security =
                jdbc.sql("""
                        select distinct o.unit || '/' || o.post from post o join unit u on u.id = o.unit
                        where u.congress = ? and o.post = 'secadmin'""").param(founder.congress()).query(String.class).list();
        messages.tell(
                people.behind(security),
                News.of(
                        "administration.congressFounded",
                        List.of(people.name(founder.person()), founded.name(), founded.id()),
                        null,
                        null),
                List.of("inApp", "mail"));
        return first;
    }

    /** Ids of the congresses another founded from the actor's, with administrators who have not begun. */
    public List<String> waitingFor(Actor actor) {
        return jdbc
                .sql(
                        "select c.id from congress c join person f on f.id = c.founded_by where f.congress = ? and f.id <> ?")
                .params(actor.congress(), actor.person())
                .query(String.class)
                .list()
                .stream()
                .filter(it -> !waiting(it).isEmpty())
                .toList();
    }

    /**
     * Confirms a founding, after which its administrators can begin. Said again, it gives new halves for those who have not begun, whose
     * codes may have ended.
     *
     * @return the second half of the code of each administrator who has not begun
     * @throws Missing if there is no such congress in sight
     * @throws Refused if it was not founded from here, the actor founded it himself, or everybody has begun
     */
    @Transactional
    public List<Code> confirm(Actor actor, String id) {
        Congress founded = congresses.tree(actor.congress()).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Missing(id));
        Founding founding = lock(id);
        if (!actor.congress().equals(founding.founderCongress())) {
            throw Refused.because("congress.notFoundedHere", founded.name());
        }
        if (actor.person().equals(founding.foundedBy())) {
            throw Refused.because("congress.foundedByOneself");
        }
        List<String> logins = waiting(id);
        if (logins.isEmpty()) {
            throw Refused.because("congress.confirmed", founded.name());
        }
        if (founding.confirmedBy() == null) {
            jdbc.sql("update congress set confirmed_by = ?, confirmed_at = ? where id = ?")
                    .params(actor.person(), clock.instant().atOffset(ZoneOffset.UTC), id)
                    .update();
        }
        logins.forEach(login -> jdbc.sql("update account set state = 'active' where login = ? and state = 'created'")
                .param(login)
                .update());
        List<Code> codes = logins.stream().map(activation::complete).toList();
        for (String congress : List.of(actor.congress(), id)) {
            journal.append(
                    Journal.congress(congress),
                    new Note(
                            actor.login(),
                            null,
                            actor.origin(),
                            "congress.confirmed",
                            id,
                            Map.of("foundedBy", String.valueOf(founding.foundedBy()), "accounts", logins)));
        }
        return codes;
    }

    private Founding lock(String id) {
        jdbc.sql("select id from congress where id = ? for update")
                .param(id)
                .query(String.class)
                .single();
        return jdbc.sql("""
                        select c.founded_by, p.congress as founder_congress, c.confirmed_by
                        from congress c left join person p on p.id = c.founded_by where c.id = ?""").param(id).query(Rows.of(Founding.class)).single();
    }

    /** Administrators of a congress nobody has come in as: without a password, now or ever, and without an identity. */
    private List<String> waiting(String congress) {
        return jdbc.sql("""
                        select a.login from account a join person p on p.id = a.person
                        where p.congress = ? and p.role <> 'business' and a.state <> 'closed' and a.password = '!'
                            and not exists (select 1 from password_history h where h.login = a.login)
                            and not exists (select 1 from oidc_binding b where b.login = a.login)
                        order by a.login""").param(congress).query(String.class).list();
    }
}
