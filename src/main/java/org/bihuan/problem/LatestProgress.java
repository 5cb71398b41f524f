package org.bihuan.problem;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.row.Marks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was last reported of problems' progress 进展, as far as the reader may read it. */
@Repository
public class LatestProgress {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LatestProgress(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The words of a report and when it came. */
    public record Reported(String text, OffsetDateTime at) {}

    private record Row(String problem, String fields, OffsetDateTime at) {}

    /** The newest that stands, by problem; problems without one are left out. */
    public Map<String, Reported> of(Actor actor, Collection<String> problems) {
        var found = new HashMap<String, Reported>();
        var all = new ArrayList<>(problems);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            rows(actor, all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .forEach(it -> found.put(
                            it.problem(),
                            new Reported(
                                    json.readTree(it.fields()).path("progress").asString(""), it.at())));
        }
        return found;
    }

    private List<Row> rows(Actor actor, List<String> problems) {
        Sight.Condition sight = Sight.records(actor);
        var parameters = new ArrayList<Object>(problems);
        parameters.addAll(sight.parameters());
        String marks = Marks.of(problems);
        return jdbc.sql("""
                        select n.problem, n.fields, n.recorded_at as at from record n where n.id in (
                            select max(r.id) from record r join matter m on m.id = r.matter
                            where r.problem in (%s) and r.activity = 'progress' and r.operation is null
                                and r.recalled_at is null and %s
                            group by r.problem)""".formatted(marks, sight.sql()))
                .params(parameters)
                .query(Row.class)
                .list();
    }
}
