package org.bihuan.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bihuan.calendar.Dated.Kind;
import org.bihuan.deadline.Event;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.problem.DueProblems;
import org.bihuan.row.Rows;
import org.bihuan.task.DueWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the days of a person hold, by the same sight as the work list, the ledger and the registers. */
@Service
@Transactional(readOnly = true)
public class Agenda {

    private final DueWork work;
    private final DueProblems problems;
    private final RecordedMeetings recorded;
    private final JdbcClient jdbc;

    Agenda(DueWork work, DueProblems problems, RecordedMeetings recorded, JdbcClient jdbc) {
        this.work = work;
        this.problems = problems;
        this.recorded = recorded;
        this.jdbc = jdbc;
    }

    /**
     * The days between two, both included, that hold something.
     *
     * @param most how many entries of each kind are read of a day; all are counted
     */
    public List<AgendaDay> days(Actor actor, LocalDate from, LocalDate to, int most) {
        var entries = new ArrayList<Dated>();
        var counts = new TreeMap<LocalDate, Map<Kind, Long>>();
        for (DueWork.Due it : work.own(actor, from, to, most)) {
            add(task(it, Kind.TASK), it.ofDay(), entries, counts);
        }
        for (DueWork.Due it : work.ofMatters(actor, from, to, most)) {
            add(task(it, Kind.WINDOW), it.ofDay(), entries, counts);
        }
        for (DueProblems.Due it : problems.between(actor, from, to, most)) {
            var entry = new Dated(it.id(), it.due(), Kind.PROBLEM, it.title(), null, "/problems/" + it.id());
            add(entry, it.ofDay(), entries, counts);
        }
        var met = new LinkedHashMap<String, Dated>();
        meetings(actor, from, to).forEach(it -> met.put(it.id(), it));
        recorded.between(actor, from, to).forEach(it -> met.putIfAbsent(it.id(), it));
        met.values().forEach(it -> {
            entries.add(it);
            counts.computeIfAbsent(it.day(), day -> new EnumMap<>(Kind.class)).merge(Kind.MEETING, 1L, Long::sum);
        });
        entries.sort(Comparator.comparing(Dated::kind).thenComparing(Dated::id));
        Map<LocalDate, List<Dated>> byDay = entries.stream().collect(Collectors.groupingBy(Dated::day));
        return counts.entrySet().stream()
                .map(it -> new AgendaDay(it.getKey(), byDay.getOrDefault(it.getKey(), List.of()), it.getValue()))
                .toList();
    }

    private static void add(Dated entry, long ofDay, List<Dated> entries, Map<LocalDate, Map<Kind, Long>> counts) {
        entries.add(entry);
        counts.computeIfAbsent(entry.day(), day -> new EnumMap<>(Kind.class)).put(entry.kind(), ofDay);
    }

    private static Dated task(DueWork.Due it, Kind kind) {
        String path = kind == Kind.TASK ? "/tasks/" + it.number() : "/matters/" + it.matter();
        return new Dated(it.number(), it.due(), kind, it.about(), it.name(), path);
    }

    private record Session(String matter, String title, LocalDate reachedOn) {}

    /** Sessions set for a matter, for the congress and the organ they are reported to by. */
    private List<Dated> meetings(Actor actor, LocalDate from, LocalDate to) {
        Sight.Condition sight = Sight.sessions(actor);
        var parameters = new ArrayList<Object>(List.of(Event.SESSION.word(), from, to));
        parameters.addAll(sight.parameters());
        return jdbc.sql("""
                select s.matter, m.title, s.reached_on from milestone s join matter m on m.id = s.matter
                where s.event = ? and s.problem = '' and s.reached_on between ? and ? and %s
                order by s.matter""".formatted(sight.sql())).params(parameters).query(Rows.of(Session.class)).list().stream()
                .map(it -> new Dated(
                        "session-" + it.matter(),
                        it.reachedOn(),
                        Kind.MEETING,
                        it.title(),
                        null,
                        "/matters/" + it.matter()))
                .toList();
    }
}
