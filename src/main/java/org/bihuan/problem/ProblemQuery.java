package org.bihuan.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bihuan.deadline.Light;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.organization.Sight.Condition;
import org.bihuan.organization.Units;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A question to the ledger 台账.
 *
 * @param repeated whether only repeat findings 屡审屡犯, or none of them
 * @param tag longTerm, extended, extensionRequested, suspended or progressOverdue
 * @param escalated whether only those with an open ladder of escalation 督办, or only those without
 * @param sort {@code due} (soonest first, the default), {@code id} or {@code -id}
 * @param after the last problem of the page before
 */
public record ProblemQuery(
        Actor actor,
        @Nullable String status,
        @Nullable String unit,
        @Nullable String matter,
        @Nullable Light light,
        @Nullable LocalDate dueBefore,
        @Nullable LocalDate dueAfter,
        @Nullable Boolean repeated,
        @Nullable Boolean escalated,
        @Nullable String q,
        @Nullable String tag,
        String sort,
        @Nullable Problem after,
        LocalDate today,
        int yellowDays) {

    private static final String NEVER = "date '9999-12-31'";
    private static final String ESCALATED =
            "exists (select 1 from escalation e where e.problem = p.id and e.ended_on is null%s)";
    private static final String PLACE =
            "p.matter %1$s ? or (p.matter = ? and (p.seq %1$s ? or (p.seq = ? and p.cycle %1$s ?)))";
    /** The clock of a suspended problem stands still. */
    private static final String JUDGED_ON = "coalesce(p.suspended_on, cast(? as date))";

    private static final String AT_LEISURE = "(p.due is null or p.due > " + JUDGED_ON + " + cast(? as integer))";
    private static final String BEHIND_PLAN =
            "p.status = 'rectifying' and p.planned_on is not null and p.planned_on < " + JUDGED_ON;

    private static final String RUNNING = "p.status <> 'draft' and p.status not in " + Problems.ENDED;
    private static final Map<String, String> TAGS = new TreeMap<>(Map.of(
            "longTerm", "not p.counted and " + RUNNING,
            "extended", "p.extensions > 0",
            "extensionRequested",
                    RUNNING + " and exists (select 1 from extension e where e.problem = p.id and e.outcome is null)",
            "suspended", "p.suspended_on is not null and " + RUNNING,
            "progressOverdue", "p.status in ('rectifying', 'longTerm') and p.progress_due < ?"));
    private static final Map<String, String> ORDERS = Map.of(
            "due", "coalesce(p.due, " + NEVER + "), p.id",
            "id", "p.matter, p.seq, p.cycle",
            "-id", "p.matter desc, p.seq desc, p.cycle desc");

    /** The order by this word, or a refusal that names those there are. */
    public ProblemQuery {
        if (!ORDERS.containsKey(sort)) {
            throw Invalid.field("sort", "form.option", sort, String.join(", ", ORDERS.keySet()));
        }
        if (tag != null && !TAGS.containsKey(tag)) {
            throw Invalid.field("tag", "form.option", tag, String.join(", ", TAGS.keySet()));
        }
    }

    Condition where() {
        Condition sight = Sight.problems(actor);
        var sql = new StringBuilder("where ").append(sight.sql());
        var parameters = new ArrayList<Object>(sight.parameters());
        status(sql, parameters);
        add(sql, parameters, " and p.matter = ?", matter);
        add(sql, parameters, " and p.due < ?", dueBefore);
        add(sql, parameters, " and p.due > ?", dueAfter);
        if (unit != null) {
            sql.append(
                    " and (p.lead_unit = ? or exists (select 1 from problem_unit x where x.problem = p.id and x.unit = ?))");
            parameters.addAll(List.of(unit, unit));
        }
        if (repeated != null) {
            sql.append(repeated ? " and p.repeats is not null" : " and p.repeats is null");
        }
        if (escalated != null) {
            sql.append(escalated ? " and " : " and not ")
                    .append(ESCALATED.formatted(actor.insider() ? "" : " and e.tier is not null"));
        }
        if (q != null) {
            sql.append(" and (p.title like ? or p.id = ? or ")
                    .append(Units.CALLED)
                    .append(")");
            parameters.addAll(List.of("%" + q + "%", q));
            parameters.addAll(Collections.nCopies(3, "%" + q + "%"));
        }
        if (tag != null) {
            sql.append(" and ").append(TAGS.get(tag));
            if (tag.equals("progressOverdue")) {
                parameters.add(today);
            }
        }
        if (light != null) {
            light(sql, parameters, light);
        }
        return new Condition(sql.toString(), parameters);
    }

    Condition page(int limit) {
        Condition where = where();
        var sql = new StringBuilder(where.sql());
        var parameters = new ArrayList<Object>(where.parameters());
        if (after != null && sort.equals("due")) {
            sql.append(" and (coalesce(p.due, %1$s) > ? or (coalesce(p.due, %1$s) = ? and p.id > ?))".formatted(NEVER));
            LocalDate due = after.due() == null ? LocalDate.of(9999, 12, 31) : after.due();
            parameters.addAll(List.of(due, due, after.id()));
        } else if (after != null) {
            sql.append(" and (")
                    .append(PLACE.formatted(sort.equals("id") ? ">" : "<"))
                    .append(")");
            parameters.addAll(List.of(after.matter(), after.matter(), after.seq(), after.seq(), after.cycle()));
        }
        sql.append(" order by ").append(ORDERS.get(sort)).append(" fetch first ? rows only");
        parameters.add(limit);
        return new Condition(sql.toString(), parameters);
    }

    private static void add(StringBuilder sql, List<Object> parameters, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            parameters.add(value);
        }
    }

    /** A split problem counts as closed when its parts have ended; that is not stored anywhere. */
    private void status(StringBuilder sql, List<Object> parameters) {
        if ("split".equals(status)) {
            sql.append(" and p.status = 'split' and ").append(Problems.PARTS_RUN);
        } else if ("closed".equals(status) || "withdrawn".equals(status)) {
            add(sql, parameters, " and (p.status = ? or (p.status = 'split' and not " + Problems.PARTS_RUN, status);
            sql.append(status.equals("closed") ? " and " : " and not ")
                    .append(Problems.PARTS_CLOSED)
                    .append("))");
        } else {
            add(sql, parameters, " and p.status = ?", status);
        }
    }

    private void light(StringBuilder sql, List<Object> parameters, Light wanted) {
        String open = " and p.status not in " + Problems.ENDED;
        switch (wanted) {
            case RED -> add(sql, parameters, open + " and p.due < " + JUDGED_ON, today);
            case YELLOW -> {
                sql.append(open)
                        .append(" and (p.due between " + JUDGED_ON + " and " + JUDGED_ON + " + cast(? as integer) or ("
                                + AT_LEISURE + " and " + BEHIND_PLAN + "))");
                parameters.addAll(List.of(today, today, yellowDays, today, yellowDays, today));
            }
            case GREEN -> {
                sql.append(open).append(" and " + AT_LEISURE + " and not (" + BEHIND_PLAN + ")");
                parameters.addAll(List.of(today, yellowDays, today));
            }
            case BLUE -> sql.append(" and p.closed_on is not null and (p.due is null or p.closed_on <= p.due)");
            case LATE -> sql.append(" and p.closed_on > p.due");
        }
    }
}
