package org.bihuan.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.calendar.Dated.Kind;
import org.bihuan.deadline.Event;
import org.bihuan.matter.Decisions;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.problem.Cut;
import org.bihuan.problem.Figure;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.ProblemQuery;
import org.bihuan.row.Rows;
import org.bihuan.task.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the days of a person hold, by the same sight as the work list, the ledger and the registers. */
@Service
@Transactional(readOnly = true)
public class Agenda {

    /** More of one kind than anybody reads in a calendar. */
    private static final int MOST = 1_000;

    private final Work work;
    private final Ledger ledger;
    private final Decisions decisions;
    private final JdbcClient jdbc;

    Agenda(Work work, Ledger ledger, Decisions decisions, JdbcClient jdbc) {
        this.work = work;
        this.ledger = ledger;
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    /** Everything on the days between two, both included, in their order. */
    public List<Dated> of(Actor actor, LocalDate from, LocalDate to) {
        var all = new ArrayList<Dated>();
        all.addAll(tasks(actor, "open", Kind.TASK, from, to));
        all.addAll(tasks(actor, "waiting", Kind.WINDOW, from, to));
        all.addAll(problems(actor, from, to));
        all.addAll(meetings(actor, from, to));
        all.sort(Comparator.comparing(Dated::day).thenComparing(Dated::kind).thenComparing(Dated::id));
        return all;
    }

    /** The reader's own tasks; of those of others, the ones about a matter as a whole whose day a rule gave. */
    private List<Dated> tasks(Actor actor, String state, Kind kind, LocalDate from, LocalDate to) {
        List<Work.Shown> shown =
                work.page(actor, new Work.Question(state, null, null, false, null, null, null, MOST)).stream()
                        .filter(it -> within(it.item().due(), from, to))
                        .filter(it -> kind == Kind.TASK || it.item().problem() == null)
                        .toList();
        Map<String, String> titles = new LinkedHashMap<>();
        titles("matter", shown.stream().map(it -> it.item().matter()).toList(), titles);
        titles(
                "problem",
                shown.stream()
                        .map(it -> it.item().problem())
                        .filter(Objects::nonNull)
                        .toList(),
                titles);
        return shown.stream()
                .map(it -> {
                    String problem = it.item().problem();
                    String about = problem == null ? it.item().matter() : problem;
                    String path = kind == Kind.TASK
                            ? "/tasks/" + it.item().number()
                            : "/matters/" + it.item().matter();
                    return new Dated(
                            it.item().number(),
                            Objects.requireNonNull(it.item().due()),
                            kind,
                            titles.getOrDefault(about, about),
                            it.name(),
                            path);
                })
                .toList();
    }

    private void titles(String table, List<String> ids, Map<String, String> titles) {
        if (!ids.isEmpty()) {
            jdbc.sql("select id, title from " + table + " where id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        titles.put(row.getString(1), row.getString(2));
                    });
        }
    }

    private List<Dated> problems(Actor actor, LocalDate from, LocalDate to) {
        ProblemQuery due = ProblemQuery.of(actor, ledger.today(), 0)
                .cut(new Cut(Figure.OPEN.word(), null, null, null, null, null, null, null, null, null))
                .dueAfter(from.minusDays(1))
                .dueBefore(to.plusDays(1));
        return ledger.page(due, MOST).stream()
                .map(it -> new Dated(
                        it.id(),
                        Objects.requireNonNull(it.due()),
                        Kind.PROBLEM,
                        it.title(),
                        null,
                        "/problems/" + it.id()))
                .toList();
    }

    private record Session(String matter, String title, LocalDate reachedOn) {}

    /** Sessions set for a matter, for the congress and the organ they are reported to by; recorded meetings, for whoever reads decisions. */
    private List<Dated> meetings(Actor actor, LocalDate from, LocalDate to) {
        var all = new LinkedHashMap<String, Dated>();
        Sight.Condition sight = Sight.sessions(actor);
        var parameters = new ArrayList<Object>(List.of(Event.SESSION.word(), from, to));
        parameters.addAll(sight.parameters());
        jdbc.sql("""
                select s.matter, m.title, s.reached_on from milestone s join matter m on m.id = s.matter
                where s.event = ? and s.problem = '' and s.reached_on between ? and ? and %s
                order by s.matter""".formatted(sight.sql()))
                .params(parameters)
                .query(Rows.of(Session.class))
                .list()
                .forEach(it -> all.put(
                        "session-" + it.matter(),
                        new Dated(
                                "session-" + it.matter(),
                                it.reachedOn(),
                                Kind.MEETING,
                                it.title(),
                                null,
                                "/matters/" + it.matter())));
        decisions.page(actor, null, false, null, MOST).stream()
                .filter(it -> it.meeting() != null && within(it.heldOn(), from, to))
                .forEach(it -> {
                    String id = "meeting-" + it.heldOn() + "-"
                            + Integer.toHexString(String.valueOf(it.meeting()).hashCode());
                    all.putIfAbsent(
                            id,
                            new Dated(
                                    id,
                                    Objects.requireNonNull(it.heldOn()),
                                    Kind.MEETING,
                                    String.valueOf(it.meeting()),
                                    null,
                                    "/matters/" + it.matter()));
                });
        return List.copyOf(all.values());
    }

    private static boolean within(@Nullable LocalDate day, LocalDate from, LocalDate to) {
        return day != null && !day.isBefore(from) && !day.isAfter(to);
    }
}
