package org.bihuan.problem;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.problem.api.LedgerFilter;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger without any cleverness: every row is read, and each is asked in Java whether it is meant. */
final class PlainLedger {

    private static final Set<String> ENDED = Set.of("closed", "withdrawn", "merged", "split", "reportedClosed");

    /** A row of the register, as it stands there. */
    record Row(
            String id,
            String matter,
            int seq,
            int cycle,
            String title,
            @Nullable String type,
            String leadUnit,
            String status,
            @Nullable LocalDate due,
            @Nullable LocalDate originalDue,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate suspendedOn,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate progressDue,
            @Nullable String lineage,
            @Nullable String repeats,
            @Nullable String degree,
            String grade,
            int extensions,
            int returns,
            int reworks,
            int urges,
            boolean counted) {

        boolean open() {
            return endedOn == null && !ENDED.contains(status);
        }
    }

    /** A closed vote on satisfaction. */
    record Vote(
            long id,
            String matter,
            @Nullable String problem,
            @Nullable String subject,
            @Nullable String outcome) {}

    private record Name(String unit, String name) {}

    private final LocalDate today;
    private final int yellowDays;
    private final boolean insider;
    private final List<Row> rows;
    private final Set<String> visible;
    private final Set<String> parts;
    private final Set<String> inside;
    private final Set<String> assisting;
    private final Set<String> asked;
    private final Set<String> supervised;
    private final Set<String> onPaper;
    private final List<Vote> votes;
    private final Map<String, Set<String>> names = new HashMap<>();

    PlainLedger(JdbcClient jdbc, Actor actor, LocalDate today, int yellowDays) {
        this.today = today;
        this.yellowDays = yellowDays;
        insider = actor.insider();
        rows = jdbc.sql("select * from problem").query(Rows.of(Row.class)).list();
        visible = ids(jdbc, Sight.problems(actor));
        parts = ids(jdbc, Sight.parts(actor));
        inside = ids(jdbc, Sight.inside(actor));
        assisting = words(jdbc, "select problem || ' ' || unit from problem_unit");
        asked = words(jdbc, "select problem from extension where outcome is null");
        supervised = words(jdbc, "select problem from escalation where ended_on is null");
        onPaper = words(jdbc, "select problem from escalation where ended_on is null and tier is not null");
        votes = jdbc.sql("select id, matter, problem, subject, outcome from ballot where kind = 'satisfaction' and"
                        + " state = 'closed'")
                .query(Rows.of(Vote.class))
                .list();
        jdbc.sql("select id as unit, name from unit union all select unit, alias from unit_alias"
                        + " union all select unit, name from unit_name"
                        + " union all select successor, name from unit where successor is not null")
                .query(Rows.of(Name.class))
                .list()
                .forEach(it -> names.computeIfAbsent(it.unit(), unit -> new HashSet<>())
                        .add(it.name()));
    }

    private static Set<String> ids(JdbcClient jdbc, Sight.Condition condition) {
        return new HashSet<>(
                jdbc.sql("select p.id from problem p join matter m on m.id = p.matter where " + condition.sql())
                        .params(condition.parameters())
                        .query(String.class)
                        .list());
    }

    private static Set<String> words(JdbcClient jdbc, String sql) {
        return new HashSet<>(jdbc.sql(sql).query(String.class).list());
    }

    List<Row> rows() {
        return rows;
    }

    Set<String> visible() {
        return visible;
    }

    /** Ids of the rows that are meant, as listed. */
    List<String> find(LedgerFilter filter) {
        return rows.stream()
                .filter(it -> visible.contains(it.id()))
                .filter(it -> course(it, filter) && place(it, filter) && days(it, filter) && cell(it, filter))
                .sorted(Comparator.comparing(Row::matter)
                        .thenComparing(Row::seq)
                        .thenComparing(Row::cycle))
                .map(Row::id)
                .toList();
    }

    private boolean course(Row it, LedgerFilter filter) {
        boolean knows = parts.contains(it.id());
        return (filter.status() == null || status(it, filter.status()))
                && (filter.light() == null || light(it, filter.light()))
                && (filter.tag() == null || (knows && tag(it, filter.tag())))
                && (filter.figure() == null || figure(it, Figure.of(filter.figure())))
                && (filter.escalated() == null || (knows && escalated(it) == filter.escalated()))
                && (filter.extensions() == null || (knows && it.extensions() == filter.extensions()))
                && (filter.repeated() == null || (it.repeats() != null) == filter.repeated());
    }

    private boolean place(Row it, LedgerFilter filter) {
        return (filter.unit() == null
                        || it.leadUnit().equals(filter.unit())
                        || assisting.contains(it.id() + " " + filter.unit()))
                && (filter.leadUnit() == null || it.leadUnit().equals(filter.leadUnit()))
                && (filter.matter() == null || it.matter().equals(filter.matter()))
                && (filter.q() == null
                        || it.title().contains(filter.q())
                        || it.id().equals(filter.q())
                        || names.getOrDefault(it.leadUnit(), Set.of()).stream()
                                .anyMatch(name -> name.contains(filter.q())));
    }

    private static boolean days(Row it, LedgerFilter filter) {
        return (filter.dueBefore() == null || (it.due() != null && it.due().isBefore(filter.dueBefore())))
                && (filter.dueAfter() == null || (it.due() != null && it.due().isAfter(filter.dueAfter())))
                && within(it.issuedOn(), filter.issuedFrom(), filter.issuedTo())
                && within(it.closedOn(), filter.closedFrom(), filter.closedTo());
    }

    private static boolean within(@Nullable LocalDate day, @Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null || (day != null && !day.isBefore(from)))
                && (to == null || (day != null && !day.isAfter(to)));
    }

    private boolean cell(Row it, LedgerFilter filter) {
        return same(it.type(), filter.type())
                && same(it.degree(), filter.degree())
                && (filter.grade() == null || filter.grade().equals(it.grade()))
                && (filter.satisfaction() == null
                        || (inside.contains(it.id()) && same(satisfaction(it), filter.satisfaction())));
    }

    private static boolean same(@Nullable String value, @Nullable String asked) {
        return asked == null || Objects.equals(value, asked.equals(Cut.NONE) ? null : asked);
    }

    private @Nullable String satisfaction(Row it) {
        return votes.stream()
                .filter(vote -> vote.matter().equals(it.matter()))
                .filter(vote -> vote.problem() == null
                        ? vote.subject() == null || vote.subject().equals(it.leadUnit())
                        : vote.problem().equals(it.id()))
                .min(Comparator.comparing((Vote vote) -> vote.problem() != null ? 0 : vote.subject() != null ? 1 : 2)
                        .thenComparing(Comparator.comparing(Vote::id).reversed()))
                .map(Vote::outcome)
                .orElse(null);
    }

    private boolean escalated(Row it) {
        return (insider ? supervised : onPaper).contains(it.id());
    }

    private boolean status(Row it, String asked) {
        return it.status().equals("split")
                ? asked.equals(partsRun(it) ? "split" : partClosed(it) ? "closed" : "withdrawn")
                : it.status().equals(asked);
    }

    private boolean partsRun(Row whole) {
        return parts(whole).stream().anyMatch(it -> !ENDED.contains(it.status()));
    }

    private boolean partClosed(Row whole) {
        return parts(whole).stream().anyMatch(it -> it.status().equals("closed"));
    }

    private List<Row> parts(Row whole) {
        return rows.stream()
                .filter(it -> it.matter().equals(whole.matter()))
                .filter(it -> it.lineage() != null && it.lineage().contains("/" + whole.id() + "/"))
                .toList();
    }

    private boolean light(Row it, String light) {
        LocalDate judged = it.suspendedOn() == null ? today : it.suspendedOn();
        LocalDate due = it.due();
        boolean red = due != null && due.isBefore(judged);
        boolean near = due != null && !red && !due.isAfter(judged.plusDays(yellowDays));
        boolean behind = it.status().equals("rectifying")
                && it.plannedOn() != null
                && it.plannedOn().isBefore(judged);
        LocalDate closed = it.closedOn();
        return switch (light) {
            case "red" -> it.open() && red;
            case "yellow" -> it.open() && !red && (near || behind);
            case "green" -> it.open() && !red && !near && !behind;
            case "blue" -> closed != null && (due == null || !closed.isAfter(due));
            case "late" -> closed != null && due != null && closed.isAfter(due);
            default -> throw new IllegalArgumentException(light);
        };
    }

    private boolean tag(Row it, String tag) {
        boolean running = it.open() && !it.status().equals("draft");
        return switch (tag) {
            case "longTerm" -> running && !it.counted();
            case "extended" -> it.extensions() > 0;
            case "extensionRequested" -> running && asked.contains(it.id());
            case "suspended" -> running && it.suspendedOn() != null;
            case "progressOverdue" ->
                Set.of("rectifying", "longTerm").contains(it.status())
                        && it.progressDue() != null
                        && it.progressDue().isBefore(today);
            default -> throw new IllegalArgumentException(tag);
        };
    }

    /** Figures that look into other tables are left to their own tests. */
    static final List<Figure> KNOWN = java.util.Arrays.stream(Figure.values())
            .filter(it -> it != Figure.LOOKED_BACK && it != Figure.REBOUNDED)
            .collect(Collectors.toList());

    boolean figure(Row it, Figure figure) {
        if (Set.of("draft", "split").contains(it.status())) {
            return false;
        }
        boolean open = !ENDED.contains(it.status());
        boolean closed = it.status().equals("closed");
        boolean knows = parts.contains(it.id());
        return switch (figure) {
            case ISSUED -> true;
            case OPEN -> open;
            case OVERDUE ->
                open && it.due() != null && it.due().isBefore(it.suspendedOn() == null ? today : it.suspendedOn());
            case CLOSED -> closed;
            case ON_ORIGINAL_DATE -> closed && inTime(it.closedOn(), it.originalDue());
            case ON_CURRENT_DATE -> closed && inTime(it.closedOn(), it.due());
            case LATE -> closed && !inTime(it.closedOn(), it.due());
            case REPORTED_CLOSED -> it.status().equals("reportedClosed");
            case WITHDRAWN -> it.status().equals("withdrawn");
            case MERGED -> it.status().equals("merged");
            case LONG_TERM -> open && !it.counted();
            case EXTENDED -> knows && it.extensions() > 0;
            case RETURNED -> knows && it.returns() > 0;
            case REWORKED -> knows && it.reworks() > 0;
            case URGED -> knows && it.urges() > 0;
            case REPEATED -> it.repeats() != null;
            case NEW_CYCLE -> it.cycle() > 1;
            case OPEN_30 -> open && age(it, 0, 30);
            case OPEN_90 -> open && age(it, 31, 90);
            case OPEN_180 -> open && age(it, 91, 180);
            case OPEN_365 -> open && age(it, 181, 365);
            case OPEN_LONGER -> open && age(it, 366, Integer.MAX_VALUE);
            case LOOKED_BACK, REBOUNDED -> throw new IllegalArgumentException(figure.word());
        };
    }

    private boolean age(Row it, int least, int most) {
        if (it.issuedOn() == null) {
            return false;
        }
        long days = it.issuedOn().until(today, java.time.temporal.ChronoUnit.DAYS);
        return (least == 0 || days >= least) && days <= most;
    }

    private static boolean inTime(@Nullable LocalDate closed, @Nullable LocalDate due) {
        return due == null || (closed != null && !closed.isAfter(due));
    }
}
