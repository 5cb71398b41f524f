package org.bihuan.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.deadline.Light;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight.Condition;
import org.bihuan.row.Marks;
import org.jspecify.annotations.Nullable;

/**
 * A question to the work list: what waits for the actor or for others, what he did, or what was copied to him, in the order
 * of {@link WorkOrder}.
 *
 * @param mine only what the actor has claimed; of what waits for others, only what a step of his asked for
 * @param why only what needs the actor for this reason
 * @param after the last item of the page before
 */
record WorkQuery(
        Actor actor,
        String state,
        @Nullable String matter,
        @Nullable String problem,
        boolean mine,
        @Nullable Light light,
        @Nullable Why why,
        @Nullable String q,
        @Nullable WorkItem after,
        int limit,
        LocalDate today,
        int yellowDays) {

    /**
     * A page of it in parts, of which one is asked for what those before leave of it.
     *
     * @param top whether the last item of the page before stands at the top, by {@link Why#place}
     */
    List<Condition> parts(boolean top) {
        Condition which = which();
        return WorkOrder.of(this, top).stream()
                .map(order -> {
                    var parameters = new ArrayList<>(which.parameters());
                    parameters.addAll(order.parameters());
                    return new Condition(which.sql() + order.sql(), parameters);
                })
                .toList();
    }

    /** Which items, without their order and the page. */
    Condition which() {
        var sql = new StringBuilder();
        var parameters = new ArrayList<Object>();
        where(sql, parameters);
        return new Condition(sql.toString(), parameters);
    }

    private void where(StringBuilder sql, List<Object> parameters) {
        if (state.equals("done")) {
            sql.append(
                    "where w.state <> 'recalled' and exists (select 1 from record r where r.work_item = w.id and r.person = ?)");
            parameters.add(actor.person());
        } else if (state.equals("waiting")) {
            Condition watched = Watched.by(actor);
            sql.append("where w.state = 'open' and ").append(watched.sql());
            parameters.addAll(watched.parameters());
        } else if (state.equals("copied")) {
            sql.append(
                    "where w.state <> 'recalled' and exists (select 1 from copied k where k.work_item = w.id and k.person = ?)");
            parameters.add(actor.person());
        } else if (state.equals("drafts")) {
            sql.append(
                    "where w.state = 'open' and exists (select 1 from draft f where f.work_item = w.id and f.person = ?)");
            parameters.add(actor.person());
        } else {
            sql.append("where w.state = 'open' and (");
            for (String holder : actor.persons()) {
                sql.append(holder.equals(actor.person()) ? "" : " or ");
                byRightOf(holder, sql, parameters);
            }
            sql.append(")");
        }
        filter(sql, parameters);
    }

    /** What he could do by his own right, or by that of somebody he is a substitute of; then both must be free to act. */
    private void byRightOf(String holder, StringBuilder sql, List<Object> parameters) {
        List<String> keys = actor.keys(holder);
        sql.append("""
                ((exists (select 1 from work_post c where c.work_item = w.id and c.post in (%s))
                        or exists (select 1 from delegation d where d.work_item = w.id and d.delegate = ? and d.state = 'open'))
                    and not exists (select 1 from work_excluded x where x.work_item = w.id and x.person in (?, ?))
                    and not exists (select 1 from record r where r.work_item = w.id
                        and (r.person in (?, ?) or r.on_behalf_of in (?, ?))))""".formatted(Marks.of(keys)));
        parameters.addAll(keys);
        parameters.add(holder);
        for (int pair = 0; pair < 3; pair++) {
            parameters.add(actor.person());
            parameters.add(holder);
        }
    }

    private void filter(StringBuilder sql, List<Object> parameters) {
        if (matter != null) {
            sql.append(" and w.matter = ?");
            parameters.add(matter);
        }
        if (problem != null) {
            sql.append(" and w.problem = ?");
            parameters.add(problem);
        }
        if (mine) {
            sql.append(state.equals("waiting") ? " and w.asked_by = ?" : " and w.claimed_by = ?");
            parameters.add(actor.person());
        }
        if (q != null) {
            sql.append(" and (w.name like ? or m.title like ? or w.problem = ? or w.matter = ?"
                    + " or exists (select 1 from problem p where p.id = w.problem and p.title like ?))");
            parameters.addAll(List.of("%" + q + "%", "%" + q + "%", q, q, "%" + q + "%"));
        }
        if (why != null) {
            Condition first = Why.first(today, yellowDays);
            sql.append(" and ").append(first.sql()).append(" = ?");
            parameters.addAll(first.parameters());
            parameters.add(why.word());
        }
        if (light == null) {
            return;
        }
        switch (light) {
            case RED -> {
                sql.append(" and w.state = 'open' and w.due < ?");
                parameters.add(today);
            }
            case YELLOW -> {
                sql.append(" and w.state = 'open' and w.due between ? and ?");
                parameters.add(today);
                parameters.add(today.plusDays(yellowDays));
            }
            case GREEN -> {
                sql.append(" and w.state = 'open' and (w.due is null or w.due > ?)");
                parameters.add(today.plusDays(yellowDays));
            }
            case BLUE -> sql.append(" and w.state = 'done' and (w.due is null or w.done_on <= w.due)");
            case LATE -> sql.append(" and w.state = 'done' and w.done_on > w.due");
        }
    }
}
