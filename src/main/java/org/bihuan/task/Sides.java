package org.bihuan.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Posts;
import org.bihuan.organization.Tenure;
import org.bihuan.row.Marks;
import org.bihuan.row.Rows;
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

    /**
     * Somebody who stands on a side.
     *
     * @param unit the name of the unit of one of his posts
     */
    public record Beside(String person, String name, String unit) {}

    /** Whom an actor can send a copy: those who stand where he does, by unit. Whoever holds posts in several units is named once. */
    List<Beside> beside(Actor actor, String matter) {
        String which = actor.insider()
                ? "p.congress = ? and o.post in (%s)".formatted(Marks.of(Posts.INSIDE))
                : "u.id in (select v.id from unit v join matter m on m.id = ? where v.id = m.organ or v.organ = m.organ)";
        var parameters = new ArrayList<Object>(actor.insider() ? Posts.INSIDE : List.<String>of());
        parameters.add(0, actor.insider() ? actor.congress() : matter);
        parameters.addAll(List.of(actor.person(), actor.congress(), tenure.today()));
        var once = new LinkedHashMap<String, Beside>();
        jdbc.sql("""
                        select p.id as person, p.name, u.name as unit from post o join person p on p.id = o.person
                        join unit u on u.id = o.unit where %s and p.id <> ? and p.congress = ? and p.role = 'business'
                        and (p.left_on is null or p.left_on >= ?) and %s
                        and exists (select 1 from account a where a.person = p.id and %s) order by u.kind, u.id, p.id""".formatted(which, tenure.held("o"), tenure.open("a")))
                .params(parameters)
                .query(Rows.of(Beside.class))
                .list()
                .forEach(it -> once.putIfAbsent(it.person(), it));
        return List.copyOf(once.values());
    }

    /** Logins of those who work in a unit that the addresses of a task name for the actor. */
    List<String> near(Actor actor, Collection<String> addresses) {
        List<String> units = addresses.stream()
                .filter(actor.keys()::contains)
                .map(it -> unit(it, actor))
                .distinct()
                .toList();
        if (units.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select distinct a.login from account a join post o on o.person = a.person where o.unit in ("
                        + Marks.of(units) + ") and " + tenure.held("o") + " order by a.login")
                .params(units)
                .query(String.class)
                .list();
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
