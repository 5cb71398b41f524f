package org.bihuan.organization;

import java.util.ArrayList;
import java.util.List;

/**
 * Who may see what, as a condition of SQL: rows nobody may see are never read. The congress's drafts are invisible to
 * the supervised side; a unit sees its own problems only. Whoever holds several posts sees what each of them shows, with its own
 * unit, and nothing that only two together would.
 */
public final class Sight {

    private static final String GROUP =
            "exists (select 1 from matter_person g where g.matter = m.id and g.person in (%s))";

    /** Whoever looks back on a problem reads it, whichever committee had it closed. */
    private static final String LOOKED_BACK =
            "exists (select 1 from look_back_problem k join matter c on c.id = k.matter"
                    + " where k.problem = %s and k.picked is not null and c.host_committee in (%s))";

    /** What was written about a matter as a whole is read by the units of each of its problems. */
    private static final String OF_PROBLEM =
            "exists (select 1 from problem q where q.matter = m.id and q.status <> 'draft'"
                    + " and (r.problem is null or q.id = r.problem) ";

    /** An organ sees what was handed to it, or asks something of it. */
    private static final String ADDRESSED = """
            m.organ in (%s) and (m.issued_on is not null
                or exists (select 1 from work_item v where v.matter = m.id and v.party = 'organ'))""";

    /** What was recalled is trail inside the congress and with whoever wrote it; it reaches nobody else any more. */
    private static final String STANDS = " and r.recalled_at is null and ";

    private Sight() {}

    /** Whether the actor reads everything in his congress, whichever committee it belongs to. */
    public static boolean wholeCongress(Actor actor) {
        return actor.holds(Posts.WHOLE_CONGRESS);
    }

    /** A condition and its parameters in order. */
    public record Condition(String sql, List<Object> parameters) {}

    /** The matters an actor may see; {@code m} is the matter in the query. */
    public static Condition matters(Actor actor) {
        var any = new AnyOf(actor);
        any.addIf(actor.holds(Posts.WHOLE_CONGRESS), "m.congress = ?", actor.congress());
        any.addIn("m.host_committee in (%s)", actor.unitsAs(Posts.COMMITTEE));
        any.addIn(GROUP, actor.inGroups(Posts.GROUPED));
        any.addIn(ADDRESSED, actor.unitsAs(Posts.ORGAN));
        List<String> units = actor.unitsAs(Posts.HANDLER);
        any.addIn("""
                exists (select 1 from problem q
                    where q.matter = m.id and q.status <> 'draft' and q.lead_unit in (%s))""", units);
        any.addIn("""
                exists (select 1 from problem q join problem_unit a on a.problem = q.id
                    where q.matter = m.id and q.status <> 'draft' and a.unit in (%s))""", units);
        any.addIf(actor.holds(Posts.PUBLIC), "m.congress = ? and m.published_on is not null", actor.congress());
        return any.condition();
    }

    /**
     * The matters an actor sees from inside the congress: by a post there, with that post's unit. A further post, of a deputy for
     * instance, shows him more matters and nothing of how the congress works on them.
     */
    public static Condition inside(Actor actor) {
        return hosting(actor).condition();
    }

    /** The matters an actor sees as one side or the other of their sessions: from inside the congress, or for the organ that reports. */
    public static Condition sessions(Actor actor) {
        AnyOf any = hosting(actor);
        any.addIn(ADDRESSED, actor.unitsAs(Posts.ORGAN));
        return any.condition();
    }

    private static AnyOf hosting(Actor actor) {
        var any = new AnyOf(actor);
        any.addIf(actor.holds(Posts.WHOLE_CONGRESS), "m.congress = ?", actor.congress());
        any.addIn("m.host_committee in (%s)", actor.unitsAs(Posts.COMMITTEE));
        any.addIn(GROUP, actor.inGroups(Posts.INSIDE));
        return any;
    }

    /** The problems an actor may see; {@code p} is the problem and {@code m} its matter in the query. */
    public static Condition problems(Actor actor) {
        if (wholeCongress(actor)) {
            return everyProblem(actor);
        }
        AnyOf any = takingPart(actor);
        List<String> units = actor.unitsAs(Posts.HANDLER);
        any.addIn("""
                p.status <> 'draft'
                    and exists (select 1 from problem_unit a where a.problem = p.id and a.unit in (%s))""", units);
        any.addIf(
                actor.holds(Posts.PUBLIC),
                "p.congress = ? and p.status <> 'draft' and m.published_on is not null",
                actor.congress());
        // A deputy rates in person: nobody stands in for him.
        any.add(
                "p.status <> 'draft' and exists (select 1 from rating_invited v join rating_round o on o.id = v.round"
                        + " where o.problem = p.id and v.person = ?)",
                actor.person());
        var asked = new ArrayList<>(units);
        actor.persons().forEach(it -> asked.add(Actor.personKey(it)));
        any.addIn("""
                p.status <> 'draft' and exists (select 1 from countersigner s
                    where s.problem = p.id and s.state <> 'removed' and s.addressee in (%s))""", asked);
        return any.condition();
    }

    /**
     * The problems an actor takes part in, not only sees: inside the congress, in the project group, for the organ or for the unit
     * in charge. Nobody else reads how they are worked on. Table names as in {@link #problems}.
     */
    public static Condition parts(Actor actor) {
        return wholeCongress(actor) ? everyProblem(actor) : takingPart(actor).condition();
    }

    /** The problems an actor sees from inside the congress: of his matters there, and those his committee looks back on. */
    public static Condition insideProblems(Actor actor) {
        return wholeCongress(actor) ? everyProblem(actor) : fromInside(actor).condition();
    }

    /** Said plainly, so that an index can follow it. */
    private static Condition everyProblem(Actor actor) {
        return new Condition("(m.congress = ? and p.congress = ?)", List.of(actor.congress(), actor.congress()));
    }

    private static AnyOf fromInside(Actor actor) {
        var any = new AnyOf(actor);
        List<String> committees = actor.unitsAs(Posts.COMMITTEE);
        any.addIn("m.host_committee in (%s)", committees);
        any.addIn(LOOKED_BACK.formatted("p.id", "%s"), committees);
        any.addIn(GROUP, actor.inGroups(Posts.INSIDE));
        return any;
    }

    private static AnyOf takingPart(Actor actor) {
        AnyOf any = fromInside(actor);
        any.addIn(GROUP + " and p.status <> 'draft'", actor.inGroups(Posts.GROUPED));
        any.addIn("m.organ in (%s) and p.status <> 'draft'", actor.unitsAs(Posts.ORGAN));
        any.addIn("p.lead_unit in (%s) and p.status <> 'draft'", actor.unitsAs(Posts.HANDLER));
        return any;
    }

    /**
     * The records of matters and problems in sight that an actor may read, by the table of {@link Reader}; {@code r} is the record
     * and {@code m} its matter in the query.
     */
    public static Condition records(Actor actor) {
        var any = new AnyOf(actor);
        String inside = " and " + Reader.INSIDE.sql();
        any.addIf(actor.holds(Posts.WHOLE_CONGRESS), "m.congress = ?" + inside, actor.congress());
        List<String> committees = actor.unitsAs(Posts.COMMITTEE);
        any.addIn("m.host_committee in (%s)" + inside, committees);
        any.addIn(LOOKED_BACK.formatted("r.problem", "%s") + inside, committees);
        any.addIn(GROUP + inside, actor.inGroups(Posts.INSIDE));
        any.addIn(GROUP + STANDS + Reader.GROUP.sql(), actor.inGroups(Posts.GROUPED));
        List<String> organs = actor.unitsAs(Posts.ORGAN);
        any.addIn("m.organ in (%s)" + STANDS + Reader.ORGAN.sql(), organs);
        List<String> units = actor.unitsAs(Posts.HANDLER);
        any.addIn(
                "exists (select 1 from problem q where q.id = r.problem and q.lead_unit in (%s))"
                        + STANDS
                        + Reader.LEAD.sql(),
                units);
        any.addIn(OF_PROBLEM + "and q.lead_unit in (%s))" + STANDS + Reader.ASSISTING.sql(), units);
        any.addIn(
                OF_PROBLEM + "and exists (select 1 from problem_unit a where a.problem = q.id and a.unit in (%s)))"
                        + STANDS
                        + Reader.ASSISTING.sql(),
                units);
        any.addAlways("r.recalled_at is null and " + Reader.OUTSIDE.sql());
        any.addIn("r.person in (%s)", actor.persons());
        var own = new ArrayList<>(organs);
        own.addAll(units);
        any.addIn("r.unit in (%s)", own);
        return any.condition();
    }
}
