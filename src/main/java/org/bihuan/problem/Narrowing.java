package org.bihuan.problem;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Reach;
import org.bihuan.organization.Sight;
import org.bihuan.organization.Sight.Condition;

/**
 * Something asked that is told best once ids were read that it speaks of. They are given to the database as values: it would look
 * for them again at every row.
 */
interface Narrowing {

    /** Up to this many problems of a unit are given as values where its numbers are counted. */
    int MANY = 20_000;

    /** The problems of up to this many matters are few. */
    int FEW_MATTERS = 50;

    /**
     * The condition that reads least.
     *
     * @param few whether few rows are meant already, so that nothing need be looked up
     */
    Narrowed by(Lookup ids, boolean few);

    /** Whether it asks for nothing that is not asked otherwise. */
    default boolean hint() {
        return false;
    }

    /**
     * What was found.
     *
     * @param few whether so few rows are meant that they are read first and put in order afterwards
     * @param parts the condition in parts that exclude each other, or nothing
     */
    record Narrowed(Condition condition, boolean few, List<Condition> parts) {

        Narrowed(Condition condition, boolean few) {
            this(condition, few, List.of());
        }
    }

    /** What an actor may see; nothing is narrowed for whoever reads the whole congress. */
    static List<Narrowing> sight(Actor actor) {
        if (Sight.wholeCongress(actor)) {
            return List.of();
        }
        Condition each = ofMatter(Sight.problems(actor));
        return List.of((ids, few) -> Reach.problems(actor, ids.few() + 1)
                .map(reach -> few(reach, each).by(ids, few))
                .orElseThrow());
    }

    /** What a unit leads or assists in. */
    static Narrowing unit(String unit) {
        return (ids, few) -> {
            String enough = " fetch first " + (ids.few() + 1) + " rows only)";
            Narrowed found = few(
                            new Condition(
                                    "(select q.id from problem q where q.lead_unit = ?" + enough
                                            + " union all (select x.problem from problem_unit x where x.unit = ?"
                                            + enough,
                                    List.of(unit, unit)),
                            new Condition(
                                    "(p.lead_unit = ? or exists (select 1 from problem_unit x where x.problem = p.id"
                                            + " and x.unit = ?))",
                                    List.of(unit, unit)))
                    .by(ids, few);
            return few || found.few() ? found : new Narrowed(found.condition(), false, leadOrAssist(unit, ids));
        };
    }

    private static List<Condition> leadOrAssist(String unit, Lookup ids) {
        List<String> assisting =
                ids.ids(new Condition("select x.problem from problem_unit x where x.unit = ?", List.of(unit)), MANY);
        return assisting.size() > MANY
                ? List.of()
                : List.of(
                        new Condition("p.lead_unit = ?", List.of(unit)),
                        new Condition("p.id = any(?) and p.lead_unit <> ?", List.of(array(assisting), unit)));
    }

    /** What has these words in its title or in the name of its lead unit, or this id. */
    static Narrowing words(String q, String congress) {
        String like = "%" + q + "%";
        return (ids, few) -> {
            List<String> called = ids.ids(ProblemConditions.unitsCalled(like, congress), ids.few());
            Object units = array(called);
            var each = new Condition("(p.title like ? or p.id = ? or p.lead_unit = any(?))", List.of(like, q, units));
            if (few) {
                return new Narrowed(each, true);
            }
            Condition titled = new Condition("q.congress = ? and q.title like ?", List.of(congress, like));
            List<String> found = ids.ids(
                    ProblemConditions.all(
                            new Condition("select q.id from problem q where 1 = 1", List.of()),
                            ids.pairs() ? ProblemConditions.all(titled, WordPairs.among("q.title", q)) : titled),
                    ids.few());
            if (found.size() > ids.few()) {
                return new Narrowed(each, false);
            }
            List<String> led = called.isEmpty()
                    ? List.of()
                    : ids.ids(
                            new Condition("select q.id from problem q where q.lead_unit = any(?)", List.of(units)),
                            ids.few());
            var all = new ArrayList<>(found);
            all.addAll(led);
            all.add(q);
            return led.size() > ids.few()
                    ? new Narrowed(
                            new Condition(
                                    "(p.id = any(?) or p.id = ? or p.lead_unit = any(?))",
                                    List.of(array(found), q, units)),
                            false)
                    : new Narrowed(new Condition("p.id = any(?)", List.of(array(all))), true);
        };
    }

    /** What was looked back on with a result. */
    static Narrowing lookedBack() {
        return few(
                ProblemConditions.plain(
                        "select distinct k.problem from look_back_problem k where k.outcome is not null"),
                ProblemConditions.plain(
                        "exists (select 1 from look_back_problem k where k.problem = p.id and k.outcome is not null)"));
    }

    /** What stands in a matter with a closed vote on satisfaction. */
    static Narrowing voted() {
        String closed = "from ballot b where b.kind = 'satisfaction' and b.state = 'closed'";
        return (ids, few) -> {
            List<String> found = ids.ids(ProblemConditions.plain("select distinct b.matter " + closed), ids.few());
            return found.size() > ids.few()
                    ? new Narrowed(
                            ProblemConditions.plain("exists (select 1 " + closed + " and b.matter = p.matter)"), few)
                    : new Narrowed(
                            new Condition("p.matter = any(?)", List.of(array(found))), found.size() <= FEW_MATTERS);
        };
    }

    /** Looks up what may be meant where that is few, and asks each row either way. */
    private static Narrowing few(Condition reach, Condition each) {
        return (ids, few) -> {
            List<String> found = few ? List.of() : ids.ids(reach, ids.few());
            return few || found.size() > ids.few()
                    ? new Narrowed(each, few)
                    : new Narrowed(
                            ProblemConditions.all(new Condition("p.id = any(?)", List.of(array(found))), each), true);
        };
    }

    static Object array(List<String> ids) {
        return ids.toArray(String[]::new);
    }

    /** A condition that speaks of the matter {@code m} as well. */
    static Condition ofMatter(Condition it) {
        return new Condition(
                "exists (select 1 from matter m where m.id = p.matter and " + it.sql() + ")", it.parameters());
    }
}
