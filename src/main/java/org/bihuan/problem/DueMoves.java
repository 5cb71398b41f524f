package org.bihuan.problem;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bihuan.journal.Journal;
import org.bihuan.organization.Congress;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The revisions of a due date 期限变动. All dates a problem had are kept with since when; why one became another stands in the
 * journal, under {@code dueMoved} of the step that moved it. A date that no step tells of is shown all the same.
 */
@Repository
public class DueMoves {

    /** The name of the fact in the journal. */
    static final String FACT = "dueMoved";

    private static final String HOLIDAYS = "holidays.moved";
    private static final int ANNOUNCEMENTS = 100;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final JsonMapper json;

    DueMoves(JdbcClient jdbc, Journal journal, JsonMapper json) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.json = json;
    }

    /**
     * A revision.
     *
     * @param on the day it was moved
     * @param entry place in the matter's chain of the step that moved it; nothing where no step did
     */
    public record Move(
            LocalDate from,
            LocalDate to,
            DueCause cause,
            @Nullable LocalDate on,
            @Nullable Long entry) {}

    private record Kept(LocalDate due, OffsetDateTime setAt) {}

    private record Told(
            LocalDate from,
            LocalDate to,
            DueCause cause,
            long seq,
            @Nullable Long entry) {}

    /** The revisions of a problem's due date, oldest first. */
    public List<Move> of(Problem problem) {
        LocalDate at = problem.originalDue();
        if (at == null) {
            return List.of();
        }
        List<Kept> kept = jdbc.sql("select due, set_at from problem_date where problem = ? order by id")
                .param(problem.id())
                .query(Rows.of(Kept.class))
                .list();
        var moves = new ArrayList<Move>();
        var told = new ArrayList<Told>();
        for (Kept it : kept) {
            if (it.due().equals(at)) {
                continue;
            }
            if (moves.isEmpty()) {
                told.addAll(told(problem));
            }
            Optional<Told> why = why(told, at, it.due());
            LocalDate from = why.map(Told::from).orElse(at);
            if (!from.equals(at)) {
                moves.add(untold(problem, at, from));
            }
            moves.add(new Move(
                    from,
                    it.due(),
                    why.map(Told::cause).orElse(DueCause.UNRECORDED),
                    it.setAt().atZoneSameInstant(Congress.ZONE).toLocalDate(),
                    why.map(Told::entry).orElse(null)));
            why.ifPresent(told::remove);
            at = it.due();
        }
        if (problem.due() != null && !problem.due().equals(at)) {
            moves.add(untold(problem, at, problem.due()));
        }
        return moves;
    }

    /** What led to a date: what says so of these two days, or at least of the later one. */
    private static Optional<Told> why(List<Told> told, LocalDate from, LocalDate to) {
        return told.stream()
                .filter(it -> it.to().equals(to))
                .min(Comparator.comparing((Told it) -> !it.from().equals(from)).thenComparing(Told::seq));
    }

    private static Move untold(Problem problem, LocalDate from, LocalDate to) {
        return problem.parent() == null
                ? new Move(from, to, DueCause.UNRECORDED, null, null)
                : new Move(from, to, DueCause.SPLIT, problem.issuedOn(), null);
    }

    private List<Told> told(Problem problem) {
        var told = new ArrayList<Told>();
        jdbc.sql("""
                        select e.seq, e.data from record r join journal_entry e on e.chain = r.matter and e.seq = r.entry
                        where r.problem = ? and e.data like ? order by e.seq""").params(problem.id(), "%\"" + FACT + "\":{%").query(row -> {
            JsonNode fact = json.readTree(row.getString(2)).path("effects").path(FACT);
            DueCause cause = DueCause.of(fact.path("cause").asString(""));
            add(told, fact.path("before"), fact.path("after"), cause, row.getLong(1), row.getLong(1));
        });
        journal.newest(problem.matter(), HOLIDAYS, Long.MAX_VALUE, ANNOUNCEMENTS)
                .forEach(it -> json.readTree(it.data()).path("moved").forEach(fact -> {
                    if (fact.path("id").asString("").equals(problem.id())) {
                        add(told, fact.path("from"), fact.path("to"), DueCause.HOLIDAYS, it.seq(), null);
                    }
                }));
        return told;
    }

    private static void add(
            List<Told> told, JsonNode from, JsonNode to, DueCause cause, long seq, @Nullable Long entry) {
        if (from.isString() && to.isString()) {
            told.add(new Told(LocalDate.parse(from.asString()), LocalDate.parse(to.asString()), cause, seq, entry));
        }
    }
}
