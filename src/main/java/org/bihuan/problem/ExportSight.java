package org.bihuan.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.bihuan.digest.Sha256;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.row.Marks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether a large export may still be handed out to whoever began it: he holds what he held then, and still sees every problem in it.
 * What he might have fetched yesterday he may not fetch after his post has ended.
 */
@Component
public class ExportSight {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    ExportSight(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By what he sees anything now, as a fingerprint: posts, those he stands in for, project groups. */
    public String of(Actor actor) {
        var all = new TreeSet<String>();
        actor.posts().forEach(it -> all.add("post " + it));
        actor.succeeded().forEach(it -> all.add("succeeded " + it));
        List<String> persons = actor.persons();
        persons.forEach(it -> all.add("person " + it));
        jdbc.sql("select distinct person || ' ' || matter from matter_person where person in (" + Marks.of(persons)
                        + ")")
                .params(persons)
                .query(String.class)
                .list()
                .forEach(it -> all.add("group " + it));
        return Sha256.of(actor.congress() + "\n" + String.join("\n", all));
    }

    /** Whether an export begun by that sight, with these problems in it, may be handed out. */
    public boolean holds(Actor actor, @Nullable String begunBy, List<String> problems) {
        if (!of(actor).equals(begunBy)) {
            return false;
        }
        // Whoever sees the whole congress sees whatever of it he saw before.
        if (Sight.wholeCongress(actor)) {
            return true;
        }
        for (int from = 0; from < problems.size(); from += AT_ONCE) {
            if (!seesAll(actor, problems.subList(from, Math.min(from + AT_ONCE, problems.size())))) {
                return false;
            }
        }
        return true;
    }

    private boolean seesAll(Actor actor, List<String> some) {
        Sight.Condition sight = Sight.problems(actor);
        var parameters = new ArrayList<Object>(some);
        parameters.addAll(sight.parameters());
        return jdbc.sql("select count(*) from problem p join matter m on m.id = p.matter where p.id in ("
                                + Marks.of(some) + ") and (" + sight.sql() + ")")
                        .params(parameters)
                        .query(Long.class)
                        .single()
                == some.size();
    }
}
