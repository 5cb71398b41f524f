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
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger 台账: every problem the reader may see, filtered, in pages or as a whole. */
@Service
@Transactional(readOnly = true)
public class Ledger {

    private static final int AT_ONCE = 500;
    private static final int FEW = 2_000;
    private static final int LARGE = 50_000;

    private final JdbcClient jdbc;
    private final Problems problems;
    private final Forms forms;
    private final WordPairs pairs;
    private final Statuses statuses;
    private final int few;

    @Autowired
    Ledger(JdbcClient jdbc, Problems problems, Forms forms, WordPairs pairs, Statuses statuses) {
        this(jdbc, problems, forms, pairs, statuses, FEW);
    }

    /** @param few up to how many problems are looked up one by one; the same is found whatever it is */
    Ledger(JdbcClient jdbc, Problems problems, Forms forms, WordPairs pairs, Statuses statuses, int few) {
        this.few = few;
        this.statuses = statuses;
        this.pairs = pairs;
        this.jdbc = jdbc;
        this.problems = problems;
        this.forms = forms;
    }

    /** A page. */
    public List<Problem> page(ProblemQuery query, int limit) {
        var ids = new ArrayList<String>(limit);
        for (Sight.Condition phase : query.narrowed(lookup()).phases()) {
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

    /**
     * Lets a word pass that is a status problems can have, and nothing.
     *
     * @throws org.bihuan.refusal.Invalid naming those there are if it is none
     */
    public @Nullable String status(@Nullable String word) {
        return statuses.checked(word);
    }

    /** How questions are narrowed on this database. */
    Lookup lookup() {
        return new Lookup() {
            @Override
            public List<String> ids(Sight.Condition query, int most) {
                return jdbc.sql(query.sql() + " fetch first " + (most + 1) + " rows only")
                        .params(query.parameters())
                        .query(String.class)
                        .list();
            }

            @Override
            public boolean more(Sight.Condition query, int than) {
                return jdbc.sql("select count(*) from (" + query.sql() + " fetch first " + (than + 1) + " rows only) r")
                                .params(query.parameters())
                                .query(Long.class)
                                .single()
                        > than;
            }

            @Override
            public int few() {
                return few;
            }

            @Override
            public boolean pairs() {
                return pairs.indexed();
            }
        };
    }

    /**
     * Whether a page counts its figures before it answers, or answers first and has them follow.
     *
     * @param figures what its address says: {@code now} or {@code later}; without it later where there is much to count
     */
    public boolean countsNow(Actor actor, @Nullable String figures) {
        return figures == null ? !large(actor) : !figures.equals("later");
    }

    private boolean large(Actor actor) {
        return lookup().more(
                        new Sight.Condition(
                                "select p.id from problem p where p.congress = ?", List.of(actor.congress())),
                        LARGE);
    }

    /** The light of a problem today. */
    public Light light(Problem problem) {
        return over(problem)
                ? Light.BLUE
                : Lights.of(
                        problem.due(),
                        problem.closedOn(),
                        problem.status().equals("rectifying") ? problem.plannedOn() : null,
                        problem.judgedOn(forms.today()),
                        yellowDays(problem.congress()));
    }

    /** Code of its name: what ended without sign-off, or without a date to keep, was not closed in time. */
    public String lightCode(Problem problem) {
        return light(problem).code(over(problem) ? null : problem.due());
    }

    private static boolean over(Problem problem) {
        return Problem.endedOtherwise(problem.status());
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
        return Tally.of(jdbc, query, by, figures, lookup());
    }

    /** The same for several tables made of these figures. */
    public Tallies tallies(ProblemQuery query, List<Figure> figures) {
        return new Tallies(query, figures, jdbc, lookup());
    }

    /** What the workbench says of what the reader may see. */
    public LedgerNumbers numbers(Actor actor) {
        return LedgerNumbers.of(jdbc, ProblemQuery.of(actor, forms.today(), 0), lookup());
    }

    /** Counts and rates behind the dashboard, over what the reader may see. */
    public Statistics statistics(Actor actor) {
        return Statistics.of(jdbc, actor, forms.today(), lookup());
    }
}
