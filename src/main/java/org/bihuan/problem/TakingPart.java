package org.bihuan.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Posts;
import org.bihuan.organization.Sight;
import org.bihuan.refusal.Forbidden;
import org.bihuan.row.Marks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which problems a reader takes part in, and does not only see: how they are worked on is told to him alone. Others read what a
 * problem is, what is to be done about it and what came of it.
 */
@Repository
public class TakingPart {

    private static final String IDS = "select p.id from problem p join matter m on m.id = p.matter where ";
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Problems problems;

    TakingPart(JdbcClient jdbc, Problems problems) {
        this.jdbc = jdbc;
        this.problems = problems;
    }

    /** Of these problems, those he takes part in. */
    public Set<String> among(Actor actor, Collection<String> problems) {
        var found = new HashSet<String>();
        var all = new ArrayList<>(problems);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            found.addAll(found(Sight.parts(actor), all.subList(from, Math.min(all.size(), from + AT_ONCE))));
        }
        return found;
    }

    /** Whether he takes part in this one. */
    public boolean in(Actor actor, Problem problem) {
        return !found(Sight.parts(actor), List.of(problem.id())).isEmpty();
    }

    /** Whether he takes part from inside the congress: how somebody verified and decided is for him alone. */
    public boolean inside(Actor actor, Problem problem) {
        return !found(Sight.insideProblems(actor), List.of(problem.id())).isEmpty();
    }

    /**
     * Lets those who take part pass.
     *
     * @throws Forbidden for whoever only sees the problem
     */
    public void demand(Actor actor, Problem problem) {
        if (!in(actor, problem)) {
            throw Forbidden.because("permission.takesNoPart", problem.id());
        }
    }

    /** Whether he may see where it stands in its process: whoever takes part, and whoever assists. */
    public boolean follows(Actor actor, Problem problem) {
        return problems.assists(actor.unitsAs(Posts.HANDLER), problem.id()) || in(actor, problem);
    }

    /**
     * Lets those who may see where it stands in its process pass.
     *
     * @throws Forbidden for whoever only sees the problem
     */
    public void demandToFollow(Actor actor, Problem problem) {
        if (!follows(actor, problem)) {
            throw Forbidden.because("permission.takesNoPart", problem.id());
        }
    }

    private List<String> found(Sight.Condition sight, List<String> ids) {
        var parameters = new ArrayList<Object>(ids);
        parameters.addAll(sight.parameters());
        return jdbc.sql(IDS + "p.id in (" + Marks.of(ids) + ") and " + sight.sql())
                .params(parameters)
                .query(String.class)
                .list();
    }
}
