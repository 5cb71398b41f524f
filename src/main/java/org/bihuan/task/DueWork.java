package org.bihuan.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModels;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight.Condition;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open tasks by the day they are due: the first of each day, and how many the day has. */
@Repository
public class DueWork {

    private final JdbcClient jdbc;
    private final ProcessModels models;
    private final Labels labels;

    DueWork(JdbcClient jdbc, ProcessModels models, Labels labels) {
        this.jdbc = jdbc;
        this.models = models;
        this.labels = labels;
    }

    /**
     * A task with a due date.
     *
     * @param about the title of its problem, or of its matter
     * @param ofDay how many there are on its day
     */
    public record Due(
            String number,
            String matter,
            @Nullable String problem,
            String about,
            String name,
            LocalDate due,
            long ofDay) {}

    private record Row(
            long id,
            String matter,
            @Nullable String problem,
            String model,
            String activity,
            LocalDate due,
            String about,
            long ofDay) {}

    /** The actor's own tasks, due between two days, both included; at most so many of a day. */
    public List<Due> own(Actor actor, LocalDate from, LocalDate to, int most) {
        return read(actor, "open", "", from, to, most);
    }

    /** What others are to do under his eyes about a matter as a whole. */
    public List<Due> ofMatters(Actor actor, LocalDate from, LocalDate to, int most) {
        return read(actor, "waiting", " and w.problem is null", from, to, most);
    }

    private List<Due> read(Actor actor, String state, String only, LocalDate from, LocalDate to, int most) {
        Condition which = new WorkQuery(actor, state, null, null, false, null, null, null, null, most, from, 0).which();
        var parameters = new ArrayList<>(which.parameters());
        parameters.addAll(List.of(from, to, most));
        return jdbc.sql("""
                        select d.id, d.matter, d.problem, d.model, d.activity, d.due, d.about, d.of_day from (
                            select w.id, w.matter, w.problem, w.model, w.activity, w.due, coalesce(t.title, m.title) as about,
                                row_number() over (partition by w.due order by w.id) as place,
                                count(*) over (partition by w.due) as of_day
                            from work_item w join matter m on m.id = w.matter left join problem t on t.id = w.problem
                            %s%s and w.due between ? and ?) d
                        where d.place <= ? order by d.due, d.id""".formatted(which.sql(), only)).params(parameters).query(Rows.of(Row.class)).list().stream()
                .map(it -> {
                    var model = models.get(it.model());
                    return new Due(
                            "T-" + it.id(),
                            it.matter(),
                            it.problem(),
                            it.about(),
                            labels.node(model, model.node(it.activity())),
                            it.due(),
                            it.ofDay());
                })
                .toList();
    }
}
