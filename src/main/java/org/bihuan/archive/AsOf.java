package org.bihuan.archive;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Journal;
import org.bihuan.journal.JournalQuery;
import org.bihuan.matter.Matter;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congress;
import org.bihuan.organization.Sight;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What a matter looked like at the end of a day: replayed from the steps its processes took, the tasks that were open and the dates
 * that were in force, not from what stands in the registers today.
 */
@Service
public class AsOf {

    private final JdbcClient jdbc;
    private final ProcessModels models;
    private final Labels labels;
    private final Journal journal;

    AsOf(JdbcClient jdbc, ProcessModels models, Labels labels, Journal journal) {
        this.jdbc = jdbc;
        this.models = models;
        this.labels = labels;
        this.journal = journal;
    }

    /**
     * The matter at the end of a day.
     *
     * @param begun whether it was there
     * @param state open, closed or withdrawn
     * @param stage the word of the model for where it stood; nothing before the first
     * @param entry the last entry of its journal by then
     */
    public record Then(
            LocalDate day,
            boolean begun,
            String state,
            @Nullable String stage,
            @Nullable Entry entry,
            List<ProblemThen> problems,
            List<Waiting> waiting) {}

    /**
     * A problem that had been issued.
     *
     * @param due the date in force then
     */
    public record ProblemThen(
            String id,
            String title,
            String status,
            @Nullable LocalDate originalDue,
            @Nullable LocalDate due) {}

    /** A task that was open. */
    public record Waiting(String name, @Nullable String problem, String party, OffsetDateTime since) {}

    record Step(@Nullable String problem, String model, String element) {}

    record Issued(
            String id,
            String title,
            String status,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate originalDue) {}

    record Set(String problem, LocalDate due, OffsetDateTime setAt) {}

    record Task(String model, String activity, @Nullable String problem, String party, OffsetDateTime openedAt) {}

    /** Where a matter stands until its model says otherwise. */
    private static final String BEGINNING = "proposed";

    /** The matter, which the actor has in sight, as it stood at the end of a day in the congress's zone. */
    public Then of(Actor actor, Matter matter, LocalDate day) {
        OffsetDateTime end =
                day.plusDays(1).atStartOfDay(Congress.ZONE).toInstant().atOffset(ZoneOffset.UTC);
        Entry last = journal.page(new JournalQuery(matter.id(), null, null, null, end.toInstant(), null), 1).stream()
                .findFirst()
                .orElse(null);
        Map<String, String> words = words(matter.id(), end);
        boolean over = matter.endedOn() != null && !matter.endedOn().isAfter(day);
        return new Then(
                day,
                last != null,
                over ? matter.state() : "open",
                words.getOrDefault("", BEGINNING),
                last,
                problems(actor, matter.id(), day, end, words),
                waiting(matter.id(), end));
    }

    /** The last word of the model for where the matter, under the empty id, and each problem stood. */
    private Map<String, String> words(String matter, OffsetDateTime end) {
        var words = new HashMap<String, String>();
        jdbc.sql("select problem, model, element from step where matter = ? and kind = 'node' and not failed and at < ?"
                        + " order by id")
                .params(matter, end)
                .query(Rows.of(Step.class))
                .list()
                .forEach(it -> models.get(it.model())
                        .node(it.element())
                        .property("status")
                        .ifPresent(word -> words.put(it.problem() == null ? "" : it.problem(), word)));
        return words;
    }

    private List<ProblemThen> problems(
            Actor actor, String matter, LocalDate day, OffsetDateTime end, Map<String, String> words) {
        Sight.Condition sight = Sight.problems(actor);
        var parameters = new ArrayList<Object>(List.of(matter));
        parameters.addAll(sight.parameters());
        Map<String, List<Set>> dues = new HashMap<>();
        jdbc.sql("select d.problem, d.due, d.set_at from problem_date d join problem p on p.id = d.problem"
                        + " where p.matter = ? order by d.id")
                .param(matter)
                .query(Rows.of(Set.class))
                .list()
                .forEach(it -> dues.computeIfAbsent(it.problem(), id -> new ArrayList<>())
                        .add(it));
        return jdbc.sql("""
                        select p.id, p.title, p.status, p.issued_on, p.ended_on, p.original_due
                        from problem p join matter m on m.id = p.matter where p.matter = ? and %s order by p.seq, p.cycle""".formatted(sight.sql())).params(parameters).query(Rows.of(Issued.class)).list().stream()
                .filter(it -> it.issuedOn() != null && !it.issuedOn().isAfter(day))
                .map(it -> new ProblemThen(
                        it.id(),
                        it.title(),
                        status(it, day, words),
                        it.originalDue(),
                        due(it, dues.getOrDefault(it.id(), List.of()), end)))
                .toList();
    }

    /** How a problem ended is not drawn in every model; the day of its end is kept. */
    private static String status(Issued it, LocalDate day, Map<String, String> words) {
        boolean over = it.endedOn() != null && !it.endedOn().isAfter(day);
        return over ? it.status() : words.getOrDefault(it.id(), "issued");
    }

    private static @Nullable LocalDate due(Issued it, List<Set> dues, OffsetDateTime end) {
        LocalDate due = dues.isEmpty() || !dues.get(0).due().equals(it.originalDue()) ? it.originalDue() : null;
        for (Set set : dues) {
            if (set.setAt().isBefore(end)) {
                due = set.due();
            }
        }
        return due;
    }

    private List<Waiting> waiting(String matter, OffsetDateTime end) {
        return jdbc.sql("""
                        select model, activity, problem, party, opened_at from work_item
                        where matter = ? and opened_at < ? and (state = 'open' or (state = 'done' and done_at >= ?)
                            or (state = 'dropped' and dropped_at >= ?)) order by opened_at, id""").params(matter, end, end, end).query(Rows.of(Task.class)).list().stream()
                .map(it -> {
                    ProcessModel model = models.get(it.model());
                    return new Waiting(
                            labels.node(model, model.node(it.activity())), it.problem(), it.party(), it.openedAt());
                })
                .toList();
    }
}
