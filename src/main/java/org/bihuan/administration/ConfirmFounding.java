package org.bihuan.administration;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.access.password.Activation;
import org.bihuan.access.recovery.Code;
import org.bihuan.administration.Foundings.Founding;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.notification.Messages;
import org.bihuan.notification.News;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congress;
import org.bihuan.organization.People;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second person a congress founded from above takes: until the security administrator of the founding congress confirms it, none of
 * its accounts opens anything. Its administrators begin with codes of which the founder has one half and whoever confirms the other.
 */
@Service
public class ConfirmFounding {

    private final Foundings foundings;
    private final Activation activation;
    private final People people;
    private final Messages messages;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    ConfirmFounding(
            Foundings foundings,
            Activation activation,
            People people,
            Messages messages,
            Journal journal,
            JdbcClient jdbc,
            Clock clock) {
        this.foundings = foundings;
        this.activation = activation;
        this.people = people;
        this.messages = messages;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Draws the founder's halves, for exactly the administrators named in the charter, and tells who may confirm. */
    Map<String, String> ask(Actor founder, Congress founded) {
        List<String> staff =
                jdbc.sql("""
                        select a.login from account a join person p on p.id = a.person
                        where p.congress = ? and p.role <> 'business' order by a.login""").param(founded.id()).query(String.class).list();
        return draw(founder, founded, staff);
    }

    private Map<String, String> draw(Actor founder, Congress founded, List<String> staff) {
        var first = new LinkedHashMap<String, String>();
        staff.forEach(login -> first.put(login, activation.founding(login, founded.id())));
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

    /** Ids of the congresses founded from the actor's with administrators named then who have not begun. */
    public List<String> waitingFor(Actor actor) {
        return foundings.waitingFor(actor);
    }

    /** How many foundings from the actor's congress wait to be confirmed. */
    public int unconfirmed(Actor actor) {
        return foundings.unconfirmed(actor);
    }

    /**
     * Draws the founder's halves anew, which he has lost. Those drawn before, and codes handed out that were made with them, open nothing
     * any more; the founding, confirmed or not, is to be confirmed again for the second halves.
     *
     * @return the first half of the code of each administrator named in the founding who has not begun
     * @throws Missing if there is no such congress in sight
     * @throws Refused if it was not founded from here, the actor confirmed it himself, or everybody has begun
     */
    @Transactional
    public Map<String, String> redraw(Actor actor, String id) {
        Founding it = foundings.lock(actor, id);
        if (actor.person().equals(it.confirmedBy())) {
            throw Refused.because("congress.confirmedByOneself");
        }
        List<String> staff = foundings.waiting(it);
        write(actor, it, "congress.halvesRedrawn", staff);
        return draw(actor, it.congress(), staff);
    }

    /**
     * Confirms a founding, after which its administrators can begin. Said again, it gives new halves for those who have not begun, whose
     * codes may have ended.
     *
     * @return the second half of the code of each administrator named in the founding who has not begun
     * @throws Missing if there is no such congress in sight
     * @throws Refused if it was not founded from here, the actor founded it himself, or everybody has begun
     */
    @Transactional
    public List<Code> confirm(Actor actor, String id) {
        Founding it = foundings.lock(actor, id);
        if (actor.person().equals(it.foundedBy())) {
            throw Refused.because("congress.foundedByOneself");
        }
        List<String> staff = foundings.waiting(it);
        if (it.confirmedBy() == null) {
            jdbc.sql("update congress set confirmed_by = ?, confirmed_at = ? where id = ?")
                    .params(actor.person(), clock.instant().atOffset(ZoneOffset.UTC), id)
                    .update();
        }
        staff.forEach(login -> jdbc.sql("update account set state = 'active' where login = ? and state = 'created'")
                .param(login)
                .update());
        List<Code> codes = staff.stream().map(activation::complete).toList();
        write(actor, it, "congress.confirmed", staff);
        return codes;
    }

    private void write(Actor actor, Founding it, String action, List<String> staff) {
        String id = it.congress().id();
        for (String congress : List.of(actor.congress(), id)) {
            journal.append(
                    Journal.congress(congress),
                    new Note(
                            actor.login(),
                            null,
                            actor.origin(),
                            action,
                            id,
                            Map.of("foundedBy", it.foundedBy(), "accounts", staff)));
        }
    }
}
