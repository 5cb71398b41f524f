package org.bihuan.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Sight.Condition;

/**
 * In which order a page of the work list comes, and where the next goes on. What waits for the actor comes overdue and
 * sent back first, then the rest; these, and what waits for others, soonest due first, without a date last. Other work comes newest first.
 */
final class WorkOrder {

    private static final String NEVER = "coalesce(%s, date '9999-12-31')";

    private static final String DUE = NEVER.formatted("w.due");

    private WorkOrder() {}

    /**
     * What follows the conditions of the list, in parts: one of them is asked for what those before leave of a page.
     *
     * @param top whether the last item of the page before stands at the top, by {@link Why#place}
     */
    static List<Condition> of(WorkQuery it, boolean top) {
        Optional<WorkItem> after = Optional.ofNullable(it.after());
        return switch (it.state()) {
            case "open" -> List.of(cut(topFirst(after, top, it.today()), it));
            case "waiting" ->
                it.matter() == null && it.problem() == null ? watched(after, it) : List.of(cut(soonest(after), it));
            default -> List.of(cut(newest(after), it));
        };
    }

    private static Condition newest(Optional<WorkItem> after) {
        return new Condition(
                after.map(last -> " and w.id < ?").orElse("") + " order by w.id desc",
                after.<List<Object>>map(last -> List.of(last.id())).orElse(List.of()));
    }

    private static Condition topFirst(Optional<WorkItem> after, boolean top, LocalDate today) {
        Condition place = Why.place(today);
        Condition behind = behind(after);
        var parameters = new ArrayList<Object>();
        var sql = new StringBuilder();
        if (after.isPresent()) {
            sql.append(" and (%s = 1 %s %s)".formatted(place.sql(), top ? "or" : "and", behind.sql()));
            parameters.addAll(place.parameters());
            parameters.addAll(behind.parameters());
        }
        parameters.addAll(place.parameters());
        return new Condition(
                sql.append(" order by %s, %s, w.id".formatted(place.sql(), DUE)).toString(), parameters);
    }

    private static Condition soonest(Optional<WorkItem> after) {
        Condition behind = behind(after);
        return new Condition(
                (after.isPresent() ? " and " + behind.sql() : "") + " order by " + DUE + ", w.id", behind.parameters());
    }

    private static Condition behind(Optional<WorkItem> after) {
        String last = NEVER.formatted("cast(? as date)");
        var parameters = new ArrayList<Object>();
        after.ifPresent(it -> {
            parameters.add(it.due());
            parameters.add(it.due());
            parameters.add(it.id());
        });
        return new Condition("(%1$s > %2$s or (%1$s = %2$s and w.id > ?))".formatted(DUE, last), parameters);
    }

    /** The work of a whole congress is read off the index of due dates as far as the page goes; no database seeks behind nulls. */
    private static List<Condition> watched(Optional<WorkItem> after, WorkQuery it) {
        var parts = new ArrayList<Condition>();
        LocalDate due = after.map(WorkItem::due).orElse(null);
        String congress = it.actor().congress();
        String order = " order by w.congress, w.state, w.due, w.id";
        if (after.isEmpty()) {
            parts.add(cut(new Condition(" and w.congress = ? and w.due is not null" + order, List.of(congress)), it));
        } else if (due != null) {
            parts.add(cut(
                    new Condition(
                            " and w.congress = ? and w.due >= ? and (w.due > ? or w.id > ?)" + order,
                            List.of(congress, due, due, after.get().id())),
                    it));
        }
        boolean within = after.isPresent() && due == null;
        parts.add(cut(
                new Condition(
                        " and w.congress = ? and w.due is null" + (within ? " and w.id > ?" : "") + order,
                        within ? List.of(congress, after.get().id()) : List.of(congress)),
                it));
        return parts;
    }

    private static Condition cut(Condition order, WorkQuery it) {
        var parameters = new ArrayList<>(order.parameters());
        parameters.add(it.limit());
        return new Condition(order.sql() + " fetch first ? rows only", parameters);
    }
}
