package org.bihuan.document;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of a problem that somebody may see, with the step each was handed in at, and which time that step was taken then. */
@Repository
public class ProblemPapers {

    private final JdbcClient jdbc;

    ProblemPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @param size in bytes
     * @param kind the field it was handed in by: the demand it answers
     * @param model the version of the model whose step that was, and its activity
     * @param round which time the step was taken, from 1; several people who act together take it once
     */
    public record Paper(
            String id,
            String name,
            long size,
            String sha256,
            String unit,
            @Nullable String kind,
            String model,
            String activity,
            OffsetDateTime at,
            int round) {}

    /** The first handed in first. */
    public List<Paper> of(Actor actor, String problem) {
        Sight.Condition sight = DocumentSight.of(actor);
        var parameters = new ArrayList<Object>(List.of(problem));
        parameters.addAll(sight.parameters());
        return jdbc.sql("""
                        select d.id, d.name, d.size, d.sha256, d.unit, d.kind, r.model, r.activity, r.recorded_at as at,
                            (select count(distinct coalesce(q.work_item, q.id)) from record q where q.problem = r.problem
                                and q.activity = r.activity and q.operation is null and q.recalled_at is null
                                and q.id <= r.id) as round
                        from document d join matter m on m.id = d.matter join problem p on p.id = d.problem
                            join record r on r.id = d.record
                        where d.problem = ? and (%s) order by r.id, d.name, d.id""".formatted(sight.sql()))
                .params(parameters)
                .query(Rows.of(Paper.class))
                .list();
    }
}
