package org.bihuan.task;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.journal.Entry;
import org.bihuan.organization.Actor;
import org.bihuan.organization.People;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a task to others for their information 抄送. They see what is written at it and its files, and have nothing to do.
 * A copy never crosses from the congress to those it supervises, or back.
 */
@Service
public class Copying {

    private static final int AT_MOST = 50;

    private final WorkItems items;
    private final KeptApart apart;
    private final Copied copied;
    private final Sides sides;
    private final People people;
    private final Operations operations;
    private final Clock clock;

    Copying(
            WorkItems items,
            KeptApart apart,
            Copied copied,
            Sides sides,
            People people,
            Operations operations,
            Clock clock) {
        this.items = items;
        this.apart = apart;
        this.copied = copied;
        this.sides = sides;
        this.people = people;
        this.operations = operations;
        this.clock = clock;
    }

    /** Who was sent a task for information. */
    public List<Copied.Copy> of(long id) {
        return copied.of(id);
    }

    /** The copies somebody was sent, by the task they are of. */
    public Map<Long, Copied.Copy> to(Actor actor) {
        return copied.to(actor.person()).stream().collect(Collectors.toMap(Copied.Copy::workItem, it -> it));
    }

    /** The copy somebody was sent of one task. */
    public Optional<Copied.Copy> mine(Actor actor, long id) {
        return copied.of(id, actor.person());
    }

    /**
     * To whom a task can be copied: those on the actor's side who have no copy of it yet.
     *
     * @throws Forbidden if the actor cannot send any
     */
    public List<Sides.Beside> recipients(Actor actor, WorkItem item) {
        demandOffered(actor, item);
        return sides.beside(actor, item.matter()).stream()
                .filter(it -> !copied.has(item.id(), it.person()))
                .toList();
    }

    /** Whether the actor can send copies of it: he may act at it, or has acted. */
    public boolean offered(Actor actor, WorkItem item) {
        return items.addressed(item.id(), actor) || apart.acted(item.id(), actor.counted());
    }

    /**
     * Sends copies; only whoever may act on the task or has acted on it can.
     *
     * @param persons ids
     */
    @Transactional
    public Entry send(Actor actor, long id, List<String> persons, String note) {
        WorkItem seen = items.visible(actor, id).orElseThrow(() -> new Missing("T-" + id));
        items.lockMatter(seen.matter());
        WorkItem item = items.get(id);
        demandOffered(actor, item);
        if (persons.isEmpty() || persons.size() > AT_MOST) {
            throw Invalid.field("persons", persons.isEmpty() ? "form.required" : "form.maxItems", AT_MOST);
        }
        if (persons.stream().distinct().count() < persons.size()) {
            throw Invalid.field("persons", "form.twice", persons.get(persons.size() - 1));
        }
        List<String> names =
                persons.stream().map(person -> recipient(actor, item, person)).toList();
        String said = Operations.checked("note", note);
        persons.forEach(person -> copied.add(item, person, said, actor.person(), clock.instant()));
        return operations.recorded(actor.at(items.posts(id)), item, "copy", Map.of("to", names, "note", said));
    }

    /** Marks one's own copy as read. */
    @Transactional
    public void read(Actor actor, long id) {
        if (!copied.has(id, actor.person())) {
            throw new Missing("T-" + id);
        }
        copied.read(id, actor.person(), clock.instant());
    }

    private void demandOffered(Actor actor, WorkItem item) {
        if (!offered(actor, item)) {
            throw Forbidden.because("task.notYours", item.number(), item.name());
        }
    }

    private String named(String congress, String person) {
        return people.find(congress, person).map(People.Person::name).orElse(person);
    }

    private String recipient(Actor actor, WorkItem item, String person) {
        if (person.equals(actor.person())) {
            throw Invalid.field("persons", "task.toOneself");
        }
        Optional<People.Person> found =
                people.find(item.congress(), person).filter(it -> sides.same(actor, it.id(), item.matter()));
        String name = found.orElseThrow(() -> Invalid.field("persons", "task.copy", named(item.congress(), person)))
                .name();
        if (copied.has(item.id(), person)) {
            throw Invalid.field("persons", "task.copied", name);
        }
        return name;
    }
}
