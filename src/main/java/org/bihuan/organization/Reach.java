package org.bihuan.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Sight.Condition;
import org.bihuan.row.Marks;

/**
 * Where an actor's problems are to be looked for. It holds at least all that {@link Sight} lets through and is asked beside it,
 * never in its place: it spares reading a million rows for the sake of ten.
 */
public final class Reach {

    private Reach() {}

    /**
     * The ids of the problems an actor may possibly see, some of them twice.
     *
     * @param most how many are read of each kind, so that asking whether there are few costs little
     * @return a query; nothing for whoever reads the whole congress
     */
    public static Optional<Condition> problems(Actor actor, int most) {
        if (Sight.wholeCongress(actor)) {
            return Optional.empty();
        }
        var any = new Any(most);
        List<String> units = actor.unitsAs(Posts.HANDLER);
        any.add("select q.id from problem q where q.lead_unit in (%s)", units);
        any.add("select a.problem from problem_unit a where a.unit in (%s)", units);
        var asked = new ArrayList<>(units);
        actor.persons().forEach(it -> asked.add(Actor.personKey(it)));
        any.add("select s.problem from countersigner s where s.addressee in (%s)", asked);
        any.add(
                "select o.problem from rating_invited v join rating_round o on o.id = v.round where v.person in (%s)",
                List.of(actor.person()));
        any.add(
                "select q.id from problem q join matter_person g on g.matter = q.matter where g.person in (%s)",
                actor.persons());
        List<String> committees = actor.unitsAs(Posts.COMMITTEE);
        any.add(ofMatters("c.host_committee in (%s)"), committees);
        any.add("""
                select k.problem from look_back_problem k join matter c on c.id = k.matter
                where c.host_committee in (%s)""", committees);
        any.add(ofMatters("c.organ in (%s)"), actor.unitsAs(Posts.ORGAN));
        if (actor.holds(Posts.PUBLIC)) {
            any.add(ofMatters("c.published_on is not null and c.congress in (%s)"), List.of(actor.congress()));
        }
        return Optional.of(any.condition());
    }

    private static String ofMatters(String condition) {
        return "select q.id from problem q join matter c on c.id = q.matter where " + condition;
    }

    private static final class Any {

        private final List<String> parts = new ArrayList<>();
        private final List<Object> parameters = new ArrayList<>();
        private final int most;

        Any(int most) {
            this.most = most;
        }

        void add(String sql, List<String> values) {
            if (!values.isEmpty()) {
                parts.add("(" + sql.formatted(Marks.of(values)) + " fetch first " + most + " rows only)");
                parameters.addAll(values);
            }
        }

        Condition condition() {
            return new Condition(String.join(" union all ", parts), List.copyOf(parameters));
        }
    }
}
