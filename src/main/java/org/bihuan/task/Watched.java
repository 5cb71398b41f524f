package org.bihuan.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.organization.Sight.Condition;
import org.bihuan.row.Marks;

/**
 * Work that others are to do under somebody's eyes: within the congress all work of the matters he may see; an organ's office, the
 * work of the units it has assigned problems to.
 */
final class Watched {

    private Watched() {}

    /** As a condition; {@code w} is the item and {@code m} its matter in the query. */
    static Condition by(Actor actor) {
        var parameters = new ArrayList<Object>();
        List<String> organs = actor.unitsAs(Set.of("organ"));
        String sight;
        if (actor.insider()) {
            Condition inside = Sight.inside(actor);
            sight = inside.sql();
            parameters.addAll(inside.parameters());
        } else if (!organs.isEmpty()) {
            sight = "m.congress = ? and m.organ in (%s) and w.party in ('leadUnit', 'assistingUnits', 'addressedUnit')"
                    .formatted(Marks.of(organs));
            parameters.add(actor.congress());
            parameters.addAll(organs);
        } else {
            return new Condition("1 = 0", List.of());
        }
        List<String> keys = actor.keys();
        parameters.addAll(keys);
        return new Condition(
                sight
                        + " and not exists (select 1 from work_post c where c.work_item = w.id and c.post in (%s))"
                                .formatted(Marks.of(keys)),
                parameters);
    }
}
