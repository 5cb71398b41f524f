package org.bihuan.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight.Condition;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What needs somebody and why 工作台, what he waits for, and what he has begun: the first of each, and how many there are. */
@Service
@Transactional(readOnly = true)
public class Workbench {

    /** How many of each kind are named; the rest is behind a link. */
    private static final int FIRST = 6;

    private static final String FROM = " from work_item w join matter m on m.id = w.matter ";

    private final Work work;
    private final Forms forms;
    private final JdbcClient jdbc;

    Workbench(Work work, Forms forms, JdbcClient jdbc) {
        this.work = work;
        this.forms = forms;
        this.jdbc = jdbc;
    }

    /**
     * Tasks that are alike.
     *
     * @param count how many there are in all
     * @param first the most urgent of them
     */
    public record Some(long count, List<Work.Shown> first) {}

    /** Open tasks that need the actor for one reason. */
    public record Needed(Why why, Some tasks) {}

    private record Ranked(@Nullable String why, long total, WorkItem item) {}

    /** The actor's open tasks, each under the first reason that holds for it; every reason is there, most urgent first. */
    public List<Needed> needed(Actor actor) {
        Condition why = Why.first(forms.today(), yellowDays(actor));
        Condition which = query(actor, "open", false).which();
        var parameters = new ArrayList<>(why.parameters());
        parameters.addAll(which.parameters());
        parameters.add(FIRST);
        List<Ranked> ranked = ranked("""
                select r.* from (
                    select t.*, count(*) over (partition by t.why) as total,
                        row_number() over (partition by t.why order by coalesce(t.due, date '9999-12-31'), t.id) as place
                    from (select w.*, %s as why%s%s) t) r
                where r.place <= ? order by r.place""".formatted(why.sql(), FROM, which.sql()), parameters);
        return Arrays.stream(Why.values())
                .map(reason -> new Needed(
                        reason,
                        some(ranked.stream()
                                .filter(it -> reason.word().equals(it.why()))
                                .toList())))
                .toList();
    }

    /** What others are to do under the actor's eyes because of a step he took. */
    public Some awaited(Actor actor) {
        Condition which = query(actor, "waiting", true).which();
        return first(which.sql(), which.parameters());
    }

    /** Forms the actor has begun and not handed in. */
    public Some drafts(Actor actor) {
        Condition which = query(actor, "drafts", false).which();
        return first(which.sql(), which.parameters());
    }

    private Some first(String which, List<Object> parameters) {
        var all = new ArrayList<>(parameters);
        all.add(FIRST);
        return some(ranked(
                "select w.*, cast(null as varchar(20)) as why, count(*) over () as total" + FROM + which
                        + " order by coalesce(w.due, date '9999-12-31'), w.id fetch first ? rows only",
                all));
    }

    private Some some(List<Ranked> ranked) {
        return new Some(
                ranked.isEmpty() ? 0 : ranked.get(0).total(),
                ranked.stream().map(Ranked::item).map(work::shown).toList());
    }

    private List<Ranked> ranked(String sql, List<Object> parameters) {
        RowMapper<WorkItem> items = Rows.of(WorkItem.class);
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, n) -> ranked(row, n, items))
                .list();
    }

    private static Ranked ranked(ResultSet row, int n, RowMapper<WorkItem> items) throws SQLException {
        WorkItem item = items.mapRow(row, n);
        if (item == null) {
            throw new IllegalStateException("a row without an item");
        }
        return new Ranked(row.getString("why"), row.getLong("total"), item);
    }

    private WorkQuery query(Actor actor, String state, boolean mine) {
        return new WorkQuery(
                actor, state, null, null, mine, null, null, null, null, FIRST, forms.today(), yellowDays(actor));
    }

    private int yellowDays(Actor actor) {
        return forms.rules(actor.congress()).number("lightTaskYellowDays");
    }
}
