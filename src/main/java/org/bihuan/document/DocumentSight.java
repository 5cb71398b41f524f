package org.bihuan.document;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Posts;
import org.bihuan.organization.Sight;
import org.bihuan.row.Marks;

/**
 * Which documents somebody may see, as a condition; {@code d} is the document, {@code m} its matter, {@code p} its problem and
 * {@code r} the record it was handed in with.
 */
final class DocumentSight {

    private DocumentSight() {}

    /**
     * A unit never sees another unit's evidence; what the congress wrote to it, and what was published, it does see. The organ reads
     * what its units report, and leaves their evidence to the congress. The documents of a paper go with its copies.
     */
    static Sight.Condition of(Actor actor) {
        var parameters = new ArrayList<Object>(List.of(actor.person()));
        parameters.addAll(actor.persons());
        var any = new StringBuilder(
                "d.person = ? or exists (select 1 from copied k where k.work_item = r.work_item and k.person in (");
        any.append(Marks.of(actor.persons())).append(") and r.recalled_at is null)");
        List<String> own = actor.unitsAs(Posts.SUPERVISED);
        if (!own.isEmpty()) {
            any.append(" or d.unit in (").append(Marks.of(own)).append(")");
            parameters.addAll(own);
        }
        Sight.Condition inside = Sight.inside(actor);
        any.append(" or ").append(inside.sql());
        parameters.addAll(inside.parameters());
        Sight.Condition matters = Sight.matters(actor);
        Sight.Condition problems = Sight.problems(actor);
        Sight.Condition records = Sight.records(actor);
        any.append(" or (d.record is not null and (r.visibility = 'published' or exists"
                        + " (select 1 from unit u where u.id = d.unit and u.kind not in ('organ', 'department'))) and ")
                .append(records.sql())
                .append(" and (d.problem is not null and ")
                .append(problems.sql())
                .append(" or d.problem is null and ")
                .append(matters.sql())
                .append("))");
        parameters.addAll(records.parameters());
        parameters.addAll(problems.parameters());
        parameters.addAll(matters.parameters());
        return new Sight.Condition(any.toString(), parameters);
    }
}
