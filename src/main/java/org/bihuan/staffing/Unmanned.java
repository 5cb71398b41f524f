package org.bihuan.staffing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bihuan.api.Trace;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.notification.Messages;
import org.bihuan.notification.News;
import org.bihuan.notification.News.Sentence;
import org.bihuan.organization.People;
import org.bihuan.organization.ProgramNames;
import org.bihuan.organization.Tenure;
import org.bihuan.organization.Units;
import org.bihuan.staffing.UnmannedWork.Item;
import org.bihuan.task.MovedWork;
import org.bihuan.task.Parties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What lies at a post whose last holder has left, lost it, or can come in no more. Taking rights away is never refused for that; the
 * work goes to whomever it would be addressed to if it were opened today (for a unit without anybody its organ acts), and where that
 * is nobody either, the security administrators are told.
 */
@Service
class Unmanned {

    private static final Logger log = LoggerFactory.getLogger(Unmanned.class);

    private final UnmannedWork work;
    private final PersonalWork matters;
    private final Parties parties;
    private final Units units;
    private final People people;
    private final MovedWork moved;
    private final Roster roster;
    private final Journal journal;
    private final Messages messages;
    private final Tenure tenure;
    private final TransactionTemplate transaction;

    /** The day on which it was last told of a congress. */
    private final Map<String, LocalDate> told = new ConcurrentHashMap<>();

    Unmanned(
            UnmannedWork work,
            PersonalWork matters,
            Parties parties,
            Units units,
            People people,
            MovedWork moved,
            Roster roster,
            Journal journal,
            Messages messages,
            Tenure tenure,
            PlatformTransactionManager transactions) {
        this.work = work;
        this.matters = matters;
        this.parties = parties;
        this.units = units;
        this.people = people;
        this.moved = moved;
        this.roster = roster;
        this.journal = journal;
        this.messages = messages;
        this.tenure = tenure;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Addresses anew what can be, each matter in a transaction of its own, and tells of the rest, once a day. */
    void settle(String congress) {
        List<Item> open = work.of(congress);
        new TreeMap<>(open.stream().collect(Collectors.groupingBy(Item::matter))).forEach((matter, items) -> {
            try {
                transaction.executeWithoutResult(status -> settle(matter, items));
            } catch (RuntimeException failed) {
                log.error("What lies at posts of nobody in {} was not addressed anew: {}", matter, Trace.of(failed));
            }
        });
        List<Item> left = open.isEmpty() ? open : work.of(congress);
        LocalDate today = tenure.today();
        if (!left.isEmpty() && !today.equals(told.put(congress, today))) {
            transaction.executeWithoutResult(status -> tell(congress, left));
        }
    }

    /** These posts were taken from somebody: tells at once of the work that is nobody's now. In the caller's transaction. */
    void taken(String congress, Collection<String> posts) {
        List<Item> left = work.at(congress, posts);
        if (!left.isEmpty()) {
            tell(congress, left);
        }
    }

    private void settle(String matter, List<Item> items) {
        matters.lock(List.of(matter));
        Set<String> manned = work.manned();
        for (Item it : items) {
            List<String> now = it.parties()
                    .flatMap(party -> parties.posts(party, matter, it.problem(), it.addressee()).stream())
                    .distinct()
                    .toList();
            List<String> able = now.stream().filter(manned::contains).toList();
            if (!able.isEmpty() && work.address(it.id(), able)) {
                people.behind(able).forEach(person -> moved.came(person, List.of(it.id())));
                journal.append(
                        matter,
                        new Note(
                                ProgramNames.DEPARTURE_TIMER,
                                null,
                                null,
                                "task.readdressed",
                                "T-" + it.id(),
                                Map.of("from", it.unit(), "to", able)));
            }
        }
    }

    private void tell(String congress, List<Item> left) {
        List<Sentence> lines = new TreeMap<>(
                        left.stream().collect(Collectors.groupingBy(Item::unit, Collectors.counting())))
                .entrySet().stream()
                        .map(it -> new Sentence(
                                "post.unmanned.unit",
                                List.of(
                                        units.name(it.getKey(), null),
                                        it.getValue().intValue())))
                        .toList();
        messages.tell(
                roster.holding(congress, "secadmin"),
                new News(new Sentence("post.unmanned", List.of(left.size())), lines, null, null),
                List.of("inApp", "mail"));
    }
}
