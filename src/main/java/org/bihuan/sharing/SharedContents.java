package org.bihuan.sharing;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.document.Document;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.organization.Units;
import org.bihuan.refusal.Missing;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What lies in a matter shared for reading: issued problems, steps everybody may know of, papers released with these. Every row passes
 * {@link ShareSight} in the same query, so an ended share gives none.
 */
@Repository
public class SharedContents {

    private static final String SHARED =
            "exists (select 1 from matter_share s where s.matter = %s and " + ShareSight.READS + " and %s)";

    private final JdbcClient jdbc;

    SharedContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A step everybody may know of: what, when, by which body, with which outcome; not by whom, nor what was filled in. */
    public record Step(
            long id,
            OffsetDateTime at,
            String model,
            String activity,
            String unitName,
            @Nullable String outcome) {}

    /** A page of the issued problems in the order of the list. */
    public List<SharedProblem> problems(Actor actor, String matter, int afterSeq, int afterCycle, int limit) {
        return jdbc.sql("""
                        select p.id, p.title, p.detail, p.requirement, p.status, p.grade, p.type, p.category,
                            %s as lead_unit_name, p.issued_on, p.due, p.original_due, p.closed_on, p.goal, p.measures,
                            p.planned_on, p.degree_zh, p.degree_en, p.seq, p.cycle
                        from problem p join unit u on u.id = p.lead_unit
                        where p.matter = ? and p.status <> 'draft' and (p.seq > ? or (p.seq = ? and p.cycle > ?)) and %s
                        order by p.seq, p.cycle fetch first ? rows only""".formatted(Units.nameOn("p.ended_on"), shared(actor, "p.matter")))
                .params(with(actor, limit, matter, afterSeq, afterSeq, afterCycle))
                .query(Rows.of(SharedProblem.class))
                .list();
    }

    /** A page of the public steps of the matter as a whole, newest first. */
    public List<Step> steps(Actor actor, String matter, @Nullable Long before, int limit) {
        return jdbc.sql("""
                        select r.id, r.recorded_at as at, r.model, r.activity, %s as unit_name, r.outcome
                        from record r join unit u on u.id = r.unit
                        where r.matter = ? and r.problem is null and r.visibility in ('all', 'published') and r.recalled_at is null
                            and r.operation is null and r.id < ?
                            and %s order by r.id desc fetch first ? rows only""".formatted(Units.nameAt("r.recorded_at"), shared(actor, "r.matter")))
                .params(with(actor, limit, matter, before == null ? Long.MAX_VALUE : before))
                .query(Rows.of(Step.class))
                .list();
    }

    /**
     * The papers handed in with public steps of the matter as a whole. What the supervised side attached stays with the congress it
     * was given to, unless it was published: other units of that congress do not read it either.
     */
    public List<Document> papers(Actor actor, String matter) {
        return papers(actor, matter, "order by d.record, d.name");
    }

    /**
     * One of them.
     *
     * @throws Missing if it is none of them
     */
    public Document paper(Actor actor, String matter, String id) {
        Optional<Document> found =
                papers(actor, matter, "and d.id = ?", id).stream().findFirst();
        return found.orElseThrow(() -> new Missing(id));
    }

    private List<Document> papers(Actor actor, String matter, String which, Object... more) {
        var parameters = new ArrayList<Object>(List.of(matter));
        parameters.addAll(ShareSight.given(actor).parameters());
        parameters.addAll(List.of(more));
        return jdbc.sql("""
                        select d.id, d.name, d.size, d.media_type, d.sha256, d.unit, d.matter, d.problem, d.record, d.kind
                        from document d join record r on r.id = d.record
                        where d.matter = ? and d.problem is null and r.problem is null and r.recalled_at is null
                            and r.operation is null and (r.visibility = 'published' or r.visibility = 'all' and exists
                                (select 1 from unit u where u.id = d.unit and u.kind not in ('organ', 'department')))
                            and %s %s""".formatted(shared(actor, "d.matter"), which))
                .params(parameters)
                .query(Rows.of(Document.class))
                .list();
    }

    private static String shared(Actor actor, String matter) {
        return SHARED.formatted(matter, ShareSight.given(actor).sql());
    }

    private static List<Object> with(Actor actor, int limit, Object... first) {
        Sight.Condition sight = ShareSight.given(actor);
        var parameters = new ArrayList<Object>(List.of(first));
        parameters.addAll(sight.parameters());
        parameters.add(limit);
        return parameters;
    }
}
