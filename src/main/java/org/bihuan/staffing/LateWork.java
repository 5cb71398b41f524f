package org.bihuan.staffing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.api.Trace;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.notification.Messages;
import org.bihuan.notification.News;
import org.bihuan.organization.Congress;
import org.bihuan.organization.ProgramNames;
import org.bihuan.staffing.PersonalWork.Thing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What came to somebody after his departure was ordered: until his last day he could still be named, and what he was asked earlier can
 * come back to him. Once he has left, it goes to the successor as the rest went; if that one has left himself, to his.
 */
@Service
public class LateWork {

    private static final Logger log = LoggerFactory.getLogger(LateWork.class);

    private final Roster roster;
    private final PersonalWork work;
    private final Moving moving;
    private final PassingOn passing;
    private final StandIn standIn;
    private final Journal journal;
    private final Messages messages;
    private final Clock clock;
    private final TransactionTemplate transaction;

    /** The day of whom it was last told that something is left which nobody can take. */
    private final Map<String, LocalDate> told = new ConcurrentHashMap<>();

    LateWork(
            Roster roster,
            PersonalWork work,
            Moving moving,
            PassingOn passing,
            StandIn standIn,
            Journal journal,
            Messages messages,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.roster = roster;
        this.work = work;
        this.moving = moving;
        this.passing = passing;
        this.standIn = standIn;
        this.journal = journal;
        this.messages = messages;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Passes on what is left with those of a congress who have left, each in a transaction of its own, so that one that fails
     * holds up no other. Where nobody can take it, it stays, and the security administrators are told.
     */
    public void settle(String congress) {
        Map<String, Roster.Gone> all = roster.gone(congress).stream()
                .collect(Collectors.toMap(Roster.Gone::id, it -> it, (one, other) -> one, LinkedHashMap::new));
        for (Roster.Gone it : all.values()) {
            try {
                transaction.executeWithoutResult(status -> settle(congress, it, all));
            } catch (RuntimeException failed) {
                log.error(
                        "What came to somebody of {} before he left could not be passed on: {}",
                        congress,
                        Trace.of(failed));
            }
        }
    }

    private void settle(String congress, Roster.Gone gone, Map<String, Roster.Gone> all) {
        Set<String> matters =
                work.of(gone.id()).stream().map(Thing::matter).collect(Collectors.toCollection(TreeSet::new));
        if (matters.isEmpty()) {
            return;
        }
        Member leaving = roster.find(congress, gone.id()).orElseThrow();
        Optional<Member> heir = heir(congress, gone, all)
                .filter(it -> standIn.against(it, leaving).isEmpty());
        // Matters first, as everywhere; what comes meanwhile waits for the next day.
        work.lock(List.copyOf(matters));
        Stream.concat(Stream.of(gone.id()), heir.map(Member::id).stream())
                .sorted()
                .forEach(id -> roster.lock(congress, id));
        List<Thing> left = work.of(gone.id()).stream()
                .filter(it -> matters.contains(it.matter()))
                .toList();
        List<Thing> passed = heir.map(to -> left.stream()
                        .filter(it -> !moving.stuck(it, leaving, to))
                        .toList())
                .orElse(List.of());
        heir.filter(to -> !passed.isEmpty()).ifPresent(to -> pass(leaving, to, passed, gone.leftBy()));
        // Once a day, though the sweep may come back every minute.
        LocalDate today = LocalDate.ofInstant(clock.instant(), Congress.ZONE);
        if (passed.size() < left.size() && !today.equals(told.put(gone.id(), today))) {
            messages.tell(
                    roster.holding(congress, "secadmin"),
                    News.of("departure.leftOver", List.of(leaving.name(), left.size() - passed.size()), null, null),
                    List.of("inApp", "mail"));
        }
    }

    private void pass(Member leaving, Member successor, List<Thing> things, String orderedBy) {
        List<Departure.Matter> moved = passing.pass(leaving, successor, things, (matter, data) -> {
            data.put("orderedBy", orderedBy);
            return note(matter, data);
        });
        var data = new LinkedHashMap<String, Object>();
        data.put("successor", successor.id());
        data.put("orderedBy", orderedBy);
        data.put("matters", moved.stream().map(Departure.Matter::matter).toList());
        journal.append(Journal.congress(leaving.congress()), note(leaving.id(), data));
    }

    private static Note note(String subject, Map<String, ?> data) {
        return new Note(ProgramNames.DEPARTURE_TIMER, null, null, "person.leftOver", subject, data);
    }

    /** The successor, or the successor of one who has left himself; nobody where that leads back, or to somebody without one. */
    private Optional<Member> heir(String congress, Roster.Gone gone, Map<String, Roster.Gone> all) {
        var seen = new HashSet<>(Set.of(gone.id()));
        Roster.@Nullable Gone at = gone;
        while (at != null && seen.add(at.successor())) {
            String next = at.successor();
            at = all.get(next);
            if (at == null) {
                return roster.find(congress, next);
            }
        }
        return Optional.empty();
    }
}
