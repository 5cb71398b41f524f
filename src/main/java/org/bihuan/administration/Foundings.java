package org.bihuan.administration;

import java.util.List;
import org.bihuan.access.password.CodeHalves;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congress;
import org.bihuan.organization.Congresses;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Congresses founded from above, and which of the administrators named then have not begun. */
@Repository
class Foundings {

    private final Congresses congresses;
    private final CodeHalves halves;
    private final JdbcClient jdbc;

    Foundings(Congresses congresses, CodeHalves halves, JdbcClient jdbc) {
        this.congresses = congresses;
        this.halves = halves;
        this.jdbc = jdbc;
    }

    /**
     * A founding.
     *
     * @param foundedBy id of a person of the congress above
     * @param confirmedBy nothing until somebody confirms it
     */
    record Founding(
            Congress congress, String foundedBy, @Nullable String confirmedBy) {}

    private record Row(
            @Nullable String foundedBy,
            @Nullable String founderCongress,
            @Nullable String confirmedBy) {}

    /**
     * A founding from the actor's congress, while nobody else decides on it.
     *
     * @throws Missing if there is no such congress in sight
     * @throws Refused if it was not founded from there
     */
    Founding lock(Actor actor, String id) {
        Congress founded = congresses.tree(actor.congress()).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Missing(id));
        jdbc.sql("select id from congress where id = ? for update")
                .param(id)
                .query(String.class)
                .single();
        Row it = jdbc.sql("""
                        select c.founded_by, p.congress as founder_congress, c.confirmed_by
                        from congress c left join person p on p.id = c.founded_by where c.id = ?""").param(id).query(Rows.of(Row.class)).single();
        if (it.foundedBy() == null || !actor.congress().equals(it.founderCongress())) {
            throw Refused.because("congress.notFoundedHere", founded.name());
        }
        return new Founding(founded, it.foundedBy(), it.confirmedBy());
    }

    /**
     * Logins of the administrators named in a founding who have not begun; whoever became one later, or asked for a code there, is no
     * part of it.
     *
     * @throws Refused if everybody has begun
     */
    List<String> waiting(Founding it) {
        List<String> logins = halves.waiting(it.congress().id());
        if (logins.isEmpty()) {
            throw Refused.because("congress.confirmed", it.congress().name());
        }
        return logins;
    }

    /** Ids of the congresses founded from the actor's with administrators who have not begun. */
    List<String> waitingFor(Actor actor) {
        return founded(actor, "").stream()
                .filter(it -> !halves.waiting(it).isEmpty())
                .toList();
    }

    /** How many foundings from the actor's congress nobody has confirmed yet. */
    int unconfirmed(Actor actor) {
        return founded(actor, " and c.confirmed_by is null").size();
    }

    private List<String> founded(Actor actor, String which) {
        return jdbc.sql("select c.id from congress c join person f on f.id = c.founded_by where f.congress = ?" + which
                        + " order by c.id")
                .param(actor.congress())
                .query(String.class)
                .list();
    }
}
