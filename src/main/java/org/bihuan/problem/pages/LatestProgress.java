package org.bihuan.problem.pages;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was last reported of a problem's progress 进展, as far as the reader may read it. */
@Component
class LatestProgress {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LatestProgress(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The words of a report and when it came. */
    record Reported(String text, OffsetDateTime at) {}

    private record Row(String fields, OffsetDateTime at) {}

    /** The newest that stands; nothing before the first. */
    Optional<Reported> of(Actor actor, String problem) {
        Sight.Condition sight = Sight.records(actor);
        var parameters = new ArrayList<Object>(List.of(problem));
        parameters.addAll(sight.parameters());
        return jdbc.sql("""
                        select r.fields, r.recorded_at as at from record r join matter m on m.id = r.matter
                        where r.problem = ? and r.activity = 'progress' and r.operation is null and r.recalled_at is null
                            and %s
                        order by r.id desc fetch first 1 row only""".formatted(sight.sql()))
                .params(parameters)
                .query(Row.class)
                .optional()
                .map(it ->
                        new Reported(json.readTree(it.fields()).path("progress").asString(""), it.at()));
    }
}
