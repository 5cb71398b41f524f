package org.bihuan.task;

import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.organization.People;
import org.springframework.stereotype.Service;

/** To whom a task can be handed on 转办: the colleagues {@link Claiming#transfer} accepts. */
@Service
public class Colleagues {

    private final WorkItems items;
    private final KeptApart apart;
    private final Sides sides;
    private final People people;
    private final Accounts accounts;

    Colleagues(WorkItems items, KeptApart apart, Sides sides, People people, Accounts accounts) {
        this.items = items;
        this.apart = apart;
        this.sides = sides;
        this.people = people;
        this.accounts = accounts;
    }

    /** Somebody with an account. */
    public record Colleague(String login, String name) {}

    /** Those who hold a post the task is addressed to, in the actor's own unit, and are not kept out of it. */
    public List<Colleague> of(Actor actor, WorkItem item) {
        List<String> addresses = items.posts(item.id());
        return people.behind(addresses).stream()
                .filter(person -> !person.equals(actor.person()))
                .map(person -> accounts.of(actor.congress(), person))
                .flatMap(Optional::stream)
                .filter(it -> sides.colleague(actor, addresses, it.login()).isPresent())
                .filter(it -> it.by(addresses).stream().anyMatch(way -> !apart.excluded(item.id(), way.counted())))
                .map(it -> new Colleague(it.login(), it.name()))
                .toList();
    }

    /** To whom it can be given to prepare 委托: the colleagues {@link Delegating#delegate} accepts, whatever post they hold there. */
    public List<Colleague> near(Actor actor, WorkItem item) {
        List<String> addresses = items.posts(item.id());
        return sides.near(actor, addresses).stream()
                .filter(login -> !login.equals(actor.login()))
                .flatMap(login -> sides.colleague(actor, addresses, login).stream())
                .filter(it -> !apart.excluded(item.id(), it.counted()))
                .map(it -> new Colleague(it.login(), it.name()))
                .toList();
    }
}
