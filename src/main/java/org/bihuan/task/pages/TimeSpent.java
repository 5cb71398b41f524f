package org.bihuan.task.pages;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.api.Sentences;
import org.bihuan.deadline.Calendars;
import org.bihuan.deadline.WorkingCalendar;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congress;
import org.bihuan.row.Rows;
import org.bihuan.task.ReadOut;
import org.bihuan.task.Recalling;
import org.bihuan.task.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose turn the steps of a timeline were that the reader has before him, and how many working days they took. */
@Repository
public class TimeSpent {

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Recalling recalling;
    private final Sentences sentences;

    TimeSpent(JdbcClient jdbc, Calendars calendars, Recalling recalling, Sentences sentences) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.recalling = recalling;
        this.sentences = sentences;
    }

    /**
     * How a step's time was spent.
     *
     * @param party whose turn it was, as the model names the party; several with commas between
     * @param words working days from its coming up to its being done
     * @param late how it kept its due date, if it had one
     * @param recallable the task, where the reader could take it back now
     */
    public record Spent(
            String party,
            String words,
            @Nullable String late,
            @Nullable String recallable) {}

    private record Turn(
            long record,
            long item,
            String party,
            OffsetDateTime openedAt,
            OffsetDateTime recordedAt,
            @Nullable LocalDate due,
            @Nullable String operation,
            boolean own) {}

    /** By the id of the step; an optional act waited for nobody and has none. */
    public Map<Long, Spent> of(Actor actor, List<ReadOut.Told> steps) {
        var spent = new HashMap<Long, Spent>();
        if (steps.isEmpty()) {
            return spent;
        }
        List<Turn> turns = jdbc.sql("""
                        select r.id as record, w.id as item, w.party, w.opened_at, r.recorded_at, w.due, r.operation,
                            case when w.state = 'done' and w.done_by = :person then true else false end as own
                        from record r join work_item w on w.id = r.work_item where r.id in (:ids)""")
                .param("ids", steps.stream().map(it -> it.step().id()).toList())
                .param("person", actor.person())
                .query(Rows.of(Turn.class))
                .list();
        Set<Long> recallable = recalling.offered(
                actor,
                turns.stream()
                        .filter(it -> it.own() && it.operation() == null)
                        .map(Turn::item)
                        .toList());
        WorkingCalendar calendar = calendars.current();
        turns.forEach(it -> spent.put(it.record(), spent(calendar, it, recallable)));
        return spent;
    }

    /** How long a task has waited by now. */
    public String since(WorkItem item, LocalDate today) {
        return sentences.of("handling.spent.waiting", days(calendars.current(), day(item.openedAt()), today));
    }

    /** The units that tasks are addressed to, by name: few for each. */
    Map<Long, List<String>> units(List<Long> items) {
        var units = new HashMap<Long, List<String>>();
        if (!items.isEmpty()) {
            jdbc.sql("""
                        select distinct k.work_item, u.id, u.name from work_post k join unit u
                        on left(k.post, char_length(u.id) + 1) = u.id || '/' where k.work_item in (:items) order by k.work_item, u.id""").param("items", items).query(row -> {
                units.computeIfAbsent(row.getLong(1), item -> new ArrayList<>()).add(row.getString(3));
            });
        }
        return units;
    }

    private Spent spent(WorkingCalendar calendar, Turn it, Set<Long> recallable) {
        LocalDate done = day(it.recordedAt());
        long days = days(calendar, day(it.openedAt()), done);
        String words = days == 0 ? sentences.of("handling.spent.sameDay") : sentences.of("handling.spent.days", days);
        String late = it.operation() == null && it.due() != null && done.isAfter(it.due())
                ? sentences.of("handling.spent.late", days(calendar, it.due(), done))
                : null;
        boolean own = it.operation() == null && recallable.contains(it.item());
        return new Spent(it.party(), words, late, own ? "T-" + it.item() : null);
    }

    private static LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(Congress.ZONE).toLocalDate();
    }

    /** Working days after the first up to the last. */
    private static long days(WorkingCalendar calendar, LocalDate first, LocalDate last) {
        return last.isAfter(first)
                ? first.plusDays(1)
                        .datesUntil(last.plusDays(1))
                        .filter(calendar::working)
                        .count()
                : 0;
    }
}
