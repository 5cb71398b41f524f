package org.bihuan.task;

import java.util.Collection;
import java.util.Optional;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Tenure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands on which side of a matter. Nothing is handed over the wall between the congress and those it supervises. */
@Component
public class Sides {

    private final Accounts accounts;
    private final Tenure tenure;
    private final JdbcClient jdbc;

    Sides(Accounts accounts, Tenure tenure, JdbcClient jdbc) {
        this.accounts = accounts;
        this.tenure = tenure;
        this.jdbc = jdbc;
    }

    /** Whether a person stands where the actor does: in the congress, or with the organ the matter is addressed to. */
    public boolean same(Actor actor, String person, String matter) {
        boolean inside = actor.insider()
                && accounts.of(actor.congress(), person).filter(Actor::insider).isPresent();
        return inside || (supervised(actor.person(), matter) && supervised(person, matter));
    }

    /** Whether both work in a unit that the addresses of a task name. */
    Optional<Actor> colleague(Actor actor, Collection<String> addresses, String login) {
        return accounts.actor(login, null)
                .filter(it -> it.congress().equals(actor.congress()))
                .filter(it -> addresses.stream()
                        .filter(actor.keys()::contains)
                        .anyMatch(address -> worksAt(it, unit(address, actor))));
    }

    private static boolean worksAt(Actor it, String unit) {
        return it.posts().stream().anyMatch(post -> post.unit().equals(unit));
    }

    /** Whoever is addressed in person is asked as one of the unit of his first post. */
    private static String unit(String address, Actor actor) {
        String unit = address.substring(0, address.indexOf('/'));
        return Actor.personKey("").equals(unit + "/") ? actor.unit() : unit;
    }

    private boolean supervised(String person, String matter) {
        return jdbc.sql("""
                        select count(*) from post o join unit u on u.id = o.unit join matter m on m.id = ?
                        where o.person = ? and (u.id = m.organ or u.organ = m.organ) and %s""".formatted(tenure.held("o")))
                        .params(matter, person)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
