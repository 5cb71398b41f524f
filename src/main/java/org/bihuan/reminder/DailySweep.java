package org.bihuan.reminder;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bihuan.api.Trace;
import org.bihuan.notification.Messages;
import org.bihuan.organization.Congresses;
import org.bihuan.organization.People;
import org.bihuan.staffing.LateWork;
import org.bihuan.task.Forms;
import org.bihuan.task.MovedWork;
import org.bihuan.task.OpenWork;
import org.bihuan.task.Parties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks through all that is due, once a day and congress: finds what is to be reminded of, and tells each person in one digest.
 * What was found is never found again, so that a second run on a day does nothing and a day that was missed is made up for
 * by the next one, all together.
 */
@Service
public class DailySweep {

    private static final Logger log = LoggerFactory.getLogger(DailySweep.class);

    private final Congresses congresses;
    private final OpenWork work;
    private final DueSubjects subjects;
    private final Reminders reminders;
    private final Parties parties;
    private final People people;
    private final Messages messages;
    private final MovedWork moved;
    private final LateWork lateWork;
    private final Forms forms;
    private final TransactionTemplate transaction;

    DailySweep(
            Congresses congresses,
            OpenWork work,
            DueSubjects subjects,
            Reminders reminders,
            Parties parties,
            People people,
            Messages messages,
            MovedWork moved,
            LateWork lateWork,
            Forms forms,
            PlatformTransactionManager transactions) {
        this.congresses = congresses;
        this.work = work;
        this.subjects = subjects;
        this.reminders = reminders;
        this.parties = parties;
        this.people = people;
        this.messages = messages;
        this.moved = moved;
        this.lateWork = lateWork;
        this.forms = forms;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What a sweep did.
     *
     * @param congresses how many had not been looked through today
     * @param found how many things it found
     * @param digests how many people were told
     */
    public record Swept(int congresses, int found, int digests) {

        private static final Swept NOTHING = new Swept(0, 0, 0);

        private Swept plus(Swept other) {
            return new Swept(congresses + other.congresses, found + other.found, digests + other.digests);
        }
    }

    /**
     * Looks through every congress that has not been looked through today, each in a transaction of its own, so that one that
     * fails holds up no other; that one is looked through by the next run.
     */
    public Swept run() {
        LocalDate today = forms.today();
        Swept all = Swept.NOTHING;
        for (String congress : congresses.all()) {
            try {
                if (!reminders.swept(congress, today)) {
                    // What is a successor's from today stands in his digest of today.
                    lateWork.settle(congress);
                }
                Swept one = transaction.execute(status -> sweep(congress, today));
                all = one == null ? all : all.plus(one);
            } catch (RuntimeException failed) {
                log.error("The congress {} could not be looked through for {}: {}", congress, today, Trace.of(failed));
            }
        }
        return all;
    }

    private Swept sweep(String congress, LocalDate today) {
        LocalDate last = reminders.last(congress);
        if (last != null && !today.isAfter(last)) {
            return Swept.NOTHING;
        }
        List<OpenWork.Item> open = work.of(congress);
        Set<Mark> known = reminders.known(congress);
        var found = new LinkedHashMap<Mark, Subject>();
        List<Subject> all = subjects.of(congress, open);
        for (Subject subject : all) {
            Mark.upTo(today, subject).stream()
                    .filter(mark -> !known.contains(mark))
                    .forEach(mark -> found.put(mark, subject));
        }
        reminders.found(congress, today, found);
        reminders.swept(congress, today, last != null);
        return new Swept(1, found.size(), tell(congress, today, open, all, found));
    }

    private int tell(
            String congress, LocalDate today, List<OpenWork.Item> open, List<Subject> all, Map<Mark, Subject> found) {
        var opened = new HashSet<Subject>();
        var toTell = new LinkedHashMap<Subject, Collection<String>>();
        Map<Long, Set<String>> doers = work.people(congress);
        found.forEach((mark, subject) -> {
            if (mark.told()) {
                toTell.computeIfAbsent(subject, it -> whom(it, doers));
            }
            if (mark.kind().equals(Mark.OPENED)) {
                opened.add(subject);
            }
        });
        var names = new Names(work, open);
        var digests = new TreeMap<String, Digest>();
        // What was handed over is new to whoever got it, though it was found long ago.
        Map<Long, Set<String>> came = moved.take(congress);
        toTell.forEach((subject, addressees) -> addressees.forEach(person -> digests.computeIfAbsent(
                        person, it -> new Digest(today, names::of))
                .add(subject, opened.contains(subject) || came(came, subject).contains(person))));
        all.stream()
                .filter(it -> !toTell.containsKey(it) && !came(came, it).isEmpty())
                .forEach(subject -> came(came, subject).stream()
                        .filter(whom(subject, doers)::contains)
                        .forEach(person -> digests.computeIfAbsent(person, it -> new Digest(today, names::of))
                                .add(subject, true)));
        List<String> channels = forms.rules(congress).choices("reminderChannels");
        digests.forEach((person, digest) -> messages.tell(List.of(person), digest.news(), channels));
        return digests.size();
    }

    private static Set<String> came(Map<Long, Set<String>> came, Subject subject) {
        return subject.task() == null ? Set.of() : came.getOrDefault(subject.task(), Set.of());
    }

    private Collection<String> whom(Subject subject, Map<Long, Set<String>> doers) {
        return subject.task() == null
                ? people.behind(parties.posts("leadUnit", subject.matter(), subject.problem()))
                : doers.getOrDefault(subject.task(), Set.of());
    }

    /** Names of tasks in both languages; problems have none. */
    private static final class Names {

        private final OpenWork work;
        private final Map<String, OpenWork.Item> items = new HashMap<>();

        Names(OpenWork work, List<OpenWork.Item> open) {
            this.work = work;
            open.forEach(it -> items.put(it.number(), it));
        }

        List<Object> of(Subject subject) {
            OpenWork.Item item = items.get(subject.item());
            return item == null
                    ? List.of("", "", subject.title())
                    : List.of(
                            work.name(item, Locale.SIMPLIFIED_CHINESE),
                            work.name(item, Locale.ENGLISH),
                            subject.title());
        }
    }
}
