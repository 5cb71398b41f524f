package org.bihuan.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight.Condition;
import org.bihuan.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open problems by the day they are due: the first of each day, and how many the day has, by the sight of the ledger. */
@Repository
public class DueProblems {

    private final JdbcClient jdbc;
    private final Ledger ledger;

    DueProblems(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /**
     * A problem with a due date.
     *
     * @param ofDay how many there are on its day
     */
    public record Due(String id, String title, LocalDate due, long ofDay) {}

    /** Those due between two days, both included; at most so many of a day. */
    public List<Due> between(Actor actor, LocalDate from, LocalDate to, int most) {
        Condition where = ProblemQuery.of(actor, ledger.today(), 0)
                .figure(Figure.OPEN)
                .dueAfter(from.minusDays(1))
                .dueBefore(to.plusDays(1))
                .narrowed(ledger.lookup())
                .where();
        var parameters = new ArrayList<>(where.parameters());
        parameters.add(most);
        return jdbc.sql("""
                        select d.id, d.title, d.due, d.of_day from (
                            select p.id, p.title, p.due, row_number() over (partition by p.due order by p.id) as place,
                                count(*) over (partition by p.due) as of_day
                            from problem p where %s) d
                        where d.place <= ? order by d.due, d.id""".formatted(where.sql()))
                .params(parameters)
                .query(Rows.of(Due.class))
                .list();
    }
}
