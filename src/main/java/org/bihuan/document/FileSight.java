package org.bihuan.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;

/**
 * Who may see which file, as a condition of SQL; {@code d} is the file, {@code r} its record, {@code m} the matter and {@code p}
 * the problem. A unit never sees another unit's evidence; what the congress sent back to it, it does see, unless that was recalled.
 * The files of a paper go with its copies.
 */
final class FileSight {

    private FileSight() {}

    static Sight.Condition of(Actor actor) {
        var parameters = new ArrayList<Object>(List.of(actor.person(), actor.person()));
        String own =
                "d.person = ? or exists (select 1 from copied k where k.work_item = r.work_item and k.person = ? and r.recalled_at is null)";
        if (actor.insider()) {
            Sight.Condition matters = Sight.matters(actor);
            parameters.addAll(matters.parameters());
            return new Sight.Condition(own + " or " + matters.sql(), parameters);
        }
        List<String> units =
                actor.posts().stream().map(Actor.Post::unit).distinct().toList();
        parameters.addAll(units);
        Sight.Condition problems = Sight.problems(actor);
        parameters.addAll(problems.parameters());
        String marks = String.join(", ", Collections.nCopies(units.size(), "?"));
        return new Sight.Condition(
                own + " or d.unit in (" + marks
                        + ") or (r.visibility in ('units', 'all') and r.recalled_at is null and " + problems.sql()
                        + " and exists (select 1 from unit u where u.id = d.unit and u.kind not in ('organ', 'department')))",
                parameters);
    }
}
