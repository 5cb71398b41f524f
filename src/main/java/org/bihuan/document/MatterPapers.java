package org.bihuan.document;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.organization.Units;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All papers 材料 of a matter and its problems that somebody may see, with where each was handed in. */
@Repository
public class MatterPapers {

    private final JdbcClient jdbc;

    MatterPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @param size in bytes
     * @param kind the field it was handed in by
     * @param record the record it was handed in with
     * @param model the version of the model whose step that was, and its activity
     */
    public record Paper(
            String id,
            String name,
            long size,
            @Nullable String kind,
            @Nullable String problem,
            @Nullable String problemTitle,
            long record,
            String model,
            String activity,
            String person,
            String unit,
            OffsetDateTime at) {

        /** Whether a browser can show it. */
        public boolean shown() {
            return Document.shown(name);
        }
    }

    /** A page of them, newest first; those of one step stand together. */
    public List<Paper> page(Actor actor, String matter, @Nullable Long before, int limit) {
        Sight.Condition sight = DocumentSight.of(actor);
        var parameters = new ArrayList<Object>(List.of(matter));
        parameters.addAll(sight.parameters());
        parameters.add(before == null ? Long.MAX_VALUE : before);
        parameters.add(limit);
        return jdbc.sql("""
                        select d.id, d.name, d.size, d.kind, d.problem, p.title as problem_title, r.id as record, r.model, r.activity,
                            n.name as person, %s as unit, r.recorded_at as at
                        from document d join matter m on m.id = d.matter left join problem p on p.id = d.problem
                            join record r on r.id = d.record join person n on n.id = r.person join unit u on u.id = r.unit
                        where d.matter = ? and (%s) and r.id < ? order by r.id desc, d.name, d.id
                        fetch first ? rows only""".formatted(Units.nameAt("r.recorded_at"), sight.sql()))
                .params(parameters)
                .query(Rows.of(Paper.class))
                .list();
    }
}
