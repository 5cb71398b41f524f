package org.bihuan.lookback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.Rule;
import org.bihuan.organization.Actor;
import org.bihuan.row.Marks;
import org.bihuan.row.Rows;
import org.bihuan.task.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The closed problems of the congress a look-back may draw from: of one organ, within the conditions of its start. One that has a
 * new cycle already, or is in the sample of another look-back that runs, is left out.
 */
@Repository
class Population {

    private final JdbcClient jdbc;
    private final Deadlines deadlines;

    Population(JdbcClient jdbc, Deadlines deadlines) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
    }

    /** A closed problem. */
    record Member(String id, String grade, LocalDate closedOn) {}

    /** Those that meet the conditions of the form, whenever they were closed, in the order of their ids. */
    List<Member> of(Actor actor, Fields fields) {
        var sql = new StringBuilder("""
                select p.id, p.grade, p.closed_on from problem p join matter m on m.id = p.matter
                where p.congress = ? and m.organ in (select o.id from unit o where coalesce(o.successor, o.id) = ?)
                    and p.status = 'closed'
                    and not exists (select 1 from problem n where n.previous = p.id and n.status <> 'withdrawn')
                    and not exists (select 1 from look_back_problem k join matter c on c.id = k.matter
                        where k.problem = p.id and k.picked is not null and c.state = 'open')""");
        var parameters = new ArrayList<Object>(List.of(actor.congress(), fields.requiredText("organ")));
        add(sql, parameters, " and p.closed_on >= ?", fields.date("from").orElse(null));
        add(sql, parameters, " and p.closed_on <= ?", fields.date("to").orElse(null));
        add(sql, parameters, " and p.grade = ?", fields.text("grade").orElse(null));
        add(sql, parameters, " and p.matter = ?", fields.text("ofMatter").orElse(null));
        List<String> units = fields.ids("units");
        if (!units.isEmpty()) {
            // With what was closed by units that are merged into these.
            String marks = Marks.of(units);
            sql.append(" and p.lead_unit in (select u.id from unit u where coalesce(u.successor, u.id) in (%s))"
                    .formatted(marks));
            parameters.addAll(units);
        }
        return jdbc.sql(sql.append(" order by p.id").toString())
                .params(parameters)
                .query(Rows.of(Member.class))
                .list();
    }

    /** Those of them closed long enough ago. */
    List<Member> settled(List<Member> members, Rule delay, LocalDate today) {
        return members.stream()
                .filter(it -> !deadlines.due(delay, it.closedOn()).date().isAfter(today))
                .toList();
    }

    /** The first day one of them will have been closed long enough. */
    Optional<LocalDate> firstSettled(List<Member> members, Rule delay) {
        return members.stream()
                .map(it -> deadlines.due(delay, it.closedOn()).date())
                .min(LocalDate::compareTo);
    }

    private static void add(StringBuilder sql, List<Object> parameters, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            parameters.add(value);
        }
    }
}
