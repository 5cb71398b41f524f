package org.bihuan.problem;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.bihuan.deadline.Light;
import org.bihuan.deadline.Lights;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.row.Rows;
import org.bihuan.task.Forms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger 台账: every problem the reader may see, filtered, in pages or as a whole. */
@Service
@Transactional(readOnly = true)
public class Ledger {

    private final JdbcClient jdbc;
    private final Forms forms;

    Ledger(JdbcClient jdbc, Forms forms) {
        this.jdbc = jdbc;
        this.forms = forms;
    }

    /** A page. */
    public List<Problem> page(ProblemQuery query, int limit) {
        Sight.Condition page = query.page(limit);
        return jdbc.sql(Problems.SELECT + page.sql())
                .params(page.parameters())
                .query(Rows.of(Problem.class))
                .list();
    }

    /** All rows of a question, one after the other; nothing is kept in memory. */
    public void each(ProblemQuery query, Consumer<Problem> row) {
        Sight.Condition where = query.where();
        try (var rows = jdbc
                .sql(Problems.SELECT + where.sql() + " order by p.matter, p.seq, p.cycle")
                .params(where.parameters())
                .query(Rows.of(Problem.class))
                .stream()) {
            rows.forEach(row);
        }
    }

    /** The light of a problem today. */
    public Light light(Problem problem) {
        boolean over = problem.status().equals("reportedClosed")
                || (problem.ended() && !problem.status().equals("closed"));
        return over
                ? Light.BLUE
                : Lights.of(
                        problem.due(),
                        problem.closedOn(),
                        problem.status().equals("rectifying") ? problem.plannedOn() : null,
                        problem.judgedOn(forms.today()),
                        yellowDays(problem.congress()));
    }

    /** Days left at which a problem's light turns yellow. */
    public int yellowDays(String congress) {
        return forms.rules(congress).number("lightProblemYellowDays");
    }

    /** The legal date now. */
    public LocalDate today() {
        return forms.today();
    }

    /** How many problems of a question count towards each figure, for each row of a table. */
    public List<Tally> tally(ProblemQuery query, TallyBy by, List<Figure> figures) {
        return Tally.of(jdbc, query, by, figures);
    }

    /** Counts and rates behind the dashboard, over what the reader may see. */
    public Statistics statistics(Actor actor) {
        return Statistics.of(jdbc, actor, forms.today());
    }
}
