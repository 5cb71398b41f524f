package org.bihuan.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a problem is connected with others: its other cycles, what it repeats, and when it was looked back on. */
@Component
public class Connections {

    private final JdbcClient jdbc;
    private final PastChecks pastChecks;

    Connections(JdbcClient jdbc, PastChecks pastChecks) {
        this.jdbc = jdbc;
        this.pastChecks = pastChecks;
    }

    /**
     * The connections somebody may know of.
     *
     * @param previous the problem this is a new cycle of
     * @param next the new cycle of this problem
     * @param repeats the earlier closed problem this one repeats
     * @param repeatedBy later problems that repeat this one
     */
    public record Related(
            @Nullable String previous,
            @Nullable String next,
            @Nullable String repeats,
            List<String> repeatedBy,
            List<PastChecks.Check> lookBacks) {}

    private record Other(
            String id, @Nullable String previous, @Nullable String repeats) {}

    /** The connections of a problem; another problem out of the actor's sight is left out. */
    public Related of(Actor actor, Problem problem) {
        String id = problem.id();
        Sight.Condition sight = Sight.problems(actor);
        var parameters = new ArrayList<@Nullable Object>(Arrays.asList(problem.previous(), problem.repeats(), id, id));
        parameters.addAll(sight.parameters());
        List<Other> others = jdbc.sql("""
                        select p.id, p.previous, p.repeats from problem p join matter m on m.id = p.matter
                        where (p.id in (?, ?) or p.previous = ? or p.repeats = ?) and %s order by p.id""".formatted(sight.sql()))
                .params(parameters)
                .query(Rows.of(Other.class))
                .list();
        return new Related(
                first(others, it -> it.id().equals(problem.previous())),
                first(others, it -> id.equals(it.previous())),
                first(others, it -> it.id().equals(problem.repeats())),
                others.stream()
                        .filter(it -> id.equals(it.repeats()))
                        .map(Other::id)
                        .toList(),
                pastChecks.of(actor, id));
    }

    private static @Nullable String first(List<Other> others, Predicate<Other> wanted) {
        return others.stream()
                .filter(wanted)
                .map(Other::id)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
