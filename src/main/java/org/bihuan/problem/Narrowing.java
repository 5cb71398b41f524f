package org.bihuan.problem;

import java.util.List;
import java.util.function.Function;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Reach;
import org.bihuan.organization.Sight;
import org.bihuan.organization.Sight.Condition;

/**
 * Something asked that is told best once ids were read that it speaks of. They are given to the database as values: it would look
 * for them again at every row.
 */
interface Narrowing {

    /** Up to this many problems are looked up one by one. */
    int FEW = 2_000;

    /** The condition that reads least; {@code ids} reads one more than a few at most. */
    Condition by(Function<Condition, List<String>> ids);

    /** What an actor may see; nothing is narrowed for whoever reads the whole congress. */
    static List<Narrowing> sight(Actor actor) {
        return Reach.problems(actor, FEW + 1)
                .map(reach -> List.of(few(reach, ofMatter(Sight.problems(actor)))))
                .orElse(List.of());
    }

    /** What a unit leads or assists in. */
    static Narrowing unit(String unit) {
        String enough = " fetch first " + (FEW + 1) + " rows only)";
        return few(
                new Condition(
                        "(select q.id from problem q where q.lead_unit = ?" + enough
                                + " union all (select x.problem from problem_unit x where x.unit = ?" + enough,
                        List.of(unit, unit)),
                new Condition(
                        "(p.lead_unit = ? or exists (select 1 from problem_unit x where x.problem = p.id and x.unit = ?))",
                        List.of(unit, unit)));
    }

    /** What has these words in its title or in the name of its lead unit, or this id. */
    static Narrowing words(String q, String congress) {
        String like = "%" + q + "%";
        return ids -> new Condition(
                "(p.title like ? or p.id = ? or p.lead_unit = any(?))",
                List.of(like, q, array(ids.apply(ProblemConditions.unitsCalled(like, congress)))));
    }

    /** Looks up what may be meant where that is few, and asks each row either way. */
    private static Narrowing few(Condition reach, Condition each) {
        return ids -> {
            List<String> found = ids.apply(reach);
            return found.size() > FEW
                    ? each
                    : ProblemConditions.all(new Condition("p.id = any(?)", List.of(array(found))), each);
        };
    }

    private static Object array(List<String> ids) {
        return ids.toArray(String[]::new);
    }

    /** A condition that speaks of the matter {@code m} as well. */
    static Condition ofMatter(Condition it) {
        return new Condition(
                "exists (select 1 from matter m where m.id = p.matter and " + it.sql() + ")", it.parameters());
    }
}
