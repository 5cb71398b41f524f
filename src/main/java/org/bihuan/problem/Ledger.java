package org.bihuan.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bihuan.deadline.Light;
import org.bihuan.deadline.Lights;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.task.Forms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger 台账: every problem the reader may see, filtered, in pages or as a whole. */
@Service
@Transactional(readOnly = true)
public class Ledger {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Problems problems;
    private final Forms forms;

    Ledger(JdbcClient jdbc, Problems problems, Forms forms) {
        this.jdbc = jdbc;
        this.problems = problems;
        this.forms = forms;
    }

    /** A page. */
    public List<Problem> page(ProblemQuery query, int limit) {
        var ids = new ArrayList<String>(limit);
        for (Sight.Condition phase : query.narrowed(this::ids).phases()) {
            if (ids.size() < limit) {
                // The number is ours and stands in the text: a planner that does not know it fears the worst.
                ids.addAll(jdbc.sql("select p.id from problem p where " + phase.sql() + " fetch first "
                                + (limit - ids.size()) + " rows only")
                        .params(phase.parameters())
                        .query(String.class)
                        .list());
            }
        }
        return problems.inOrder(ids);
    }

    /**
     * All rows of a question in the list's order, some hundreds at a time; nothing else is kept in memory. Each of these readings
     * stands alone: a transaction over a million rows would keep the database from tidying up behind it.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void each(ProblemQuery query, Consumer<List<Problem>> rows) {
        ProblemQuery rest = query.sort("id");
        List<Problem> some = page(rest, AT_ONCE);
        while (!some.isEmpty()) {
            rows.accept(some);
            some = some.size() < AT_ONCE ? List.of() : page(rest.after(some.get(some.size() - 1)), AT_ONCE);
        }
    }

    /** The ids a query finds, up to one more than a few. */
    List<String> ids(Sight.Condition query) {
        return jdbc.sql(query.sql() + " fetch first " + (Narrowing.FEW + 1) + " rows only")
                .params(query.parameters())
                .query(String.class)
                .list();
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
        return Tally.of(jdbc, query, by, figures, this::ids);
    }

    /** Counts and rates behind the dashboard, over what the reader may see. */
    public Statistics statistics(Actor actor) {
        return Statistics.of(jdbc, actor, forms.today(), this::ids);
    }
}
