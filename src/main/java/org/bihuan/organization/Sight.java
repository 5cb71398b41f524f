package org.bihuan.organization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Who may see what, as a condition of SQL: rows nobody may see are never read. The congress's drafts are invisible to
 * the supervised side; a unit sees its own problems only.
 */
public final class Sight {

    private static final Set<String> WHOLE_CONGRESS = Set.of("office", "viceChair", "council", "auditor");
    private static final Set<String> COMMITTEE = Set.of("clerk", "head", "verifier");
    private static final Set<String> ORGAN = Set.of("organ");
    private static final Set<String> HANDLER = Set.of("handler");
    private static final Set<String> PUBLIC = Set.of("member", "deputy");

    private Sight() {}

    /** A condition and its parameters in order. */
    public record Condition(String sql, List<Object> parameters) {}

    /** The matters an actor may see; {@code m} is the matter in the query. */
    public static Condition matters(Actor actor) {
        var any = new Any(actor);
        any.addIf(actor.holds(WHOLE_CONGRESS), "m.congress = ?", actor.congress());
        any.addIn("m.host_committee in (%s)", actor.unitsAs(COMMITTEE));
        any.add("exists (select 1 from matter_person g where g.matter = m.id and g.person = ?)", actor.person());
        List<String> organs = actor.unitsAs(ORGAN);
        any.addIn("""
                m.organ in (%s) and (m.issued_on is not null
                    or exists (select 1 from work_item v where v.matter = m.id and v.party = 'organ'))""", organs);
        List<String> units = actor.unitsAs(HANDLER);
        any.addIn("""
                exists (select 1 from problem q
                    where q.matter = m.id and q.status <> 'draft' and q.lead_unit in (%s))""", units);
        any.addIn("""
                exists (select 1 from problem q join problem_unit a on a.problem = q.id
                    where q.matter = m.id and q.status <> 'draft' and a.unit in (%s))""", units);
        any.addIf(actor.holds(PUBLIC), "m.congress = ? and m.published_on is not null", actor.congress());
        return any.condition();
    }

    /** The problems an actor may see; {@code p} is the problem and {@code m} its matter in the query. */
    public static Condition problems(Actor actor) {
        var any = new Any(actor);
        any.addIf(actor.holds(WHOLE_CONGRESS), "p.congress = ?", actor.congress());
        List<String> committees = actor.unitsAs(COMMITTEE);
        any.addIn("m.host_committee in (%s)", committees);
        // Whoever looks back on a problem reads it, whichever committee had it closed.
        any.addIn("""
                exists (select 1 from look_back_problem k join matter c on c.id = k.matter
                    where k.problem = p.id and k.picked is not null and c.host_committee in (%s))""", committees);
        any.add(
                "exists (select 1 from matter_person g where g.matter = m.id and g.person = ?)"
                        + (actor.insider() ? "" : " and p.status <> 'draft'"),
                actor.person());
        any.addIn("m.organ in (%s) and p.status <> 'draft'", actor.unitsAs(ORGAN));
        List<String> units = actor.unitsAs(HANDLER);
        any.addIn("p.lead_unit in (%s) and p.status <> 'draft'", units);
        any.addIn("""
                p.status <> 'draft'
                    and exists (select 1 from problem_unit a where a.problem = p.id and a.unit in (%s))""", units);
        any.addIf(actor.holds(PUBLIC), "p.congress = ? and m.published_on is not null", actor.congress());
        any.add(
                "p.status <> 'draft' and exists (select 1 from rating_invited v join rating_round o on o.id = v.round"
                        + " where o.problem = p.id and v.person = ?)",
                actor.person());
        var asked = new ArrayList<>(units);
        asked.add(Actor.personKey(actor.person()));
        any.addIn("""
                p.status <> 'draft' and exists (select 1 from countersigner s
                    where s.problem = p.id and s.state <> 'removed' and s.addressee in (%s))""", asked);
        return any.condition();
    }

    private static final class Any {

        private final List<String> parts = new ArrayList<>();
        private final List<Object> parameters = new ArrayList<>();
        private final Actor actor;

        Any(Actor actor) {
            this.actor = actor;
        }

        void addIf(boolean applies, String sql, Object parameter) {
            if (applies) {
                add(sql, parameter);
            }
        }

        void add(String sql, Object parameter) {
            parts.add("(" + sql + ")");
            parameters.add(parameter);
        }

        void addIn(String sql, List<String> values) {
            if (!values.isEmpty()) {
                parts.add("(" + sql.formatted(String.join(", ", Collections.nCopies(values.size(), "?"))) + ")");
                parameters.addAll(values);
            }
        }

        Condition condition() {
            // Every clause already names the congress or something within it; this closes the door for all at once.
            parameters.add(0, actor.congress());
            return new Condition("(m.congress = ? and (" + String.join(" or ", parts) + "))", List.copyOf(parameters));
        }
    }
}
