package org.bihuan.sharing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congresses;
import org.bihuan.organization.Sight;
import org.bihuan.organization.Units;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Missing;
import org.bihuan.row.Rows;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Matters other congresses share with the reader's. */
@Repository
public class SharedMatters {

    private static final String COUNTED = """
            (select count(*) from problem p where p.matter = m.id and p.status not in ('draft', 'split')%s) as %s""";

    private static final String SELECT = "select s.id as share, s.matter, m.congress, "
            + Congresses.nameOn("m.ended_on") + " as congress_name, "
            + ShareSight.LEVEL + " as level, s.level as offered, s.answers, s.begun_at,"
            + " m.title, m.model, m.state, m.stage, m.issued_on, m.published_on, m.ended_on,"
            + String.join(
                    ",",
                    counted("", "issued"),
                    counted(" and p.status not in " + Problems.ENDED, "open"),
                    counted(
                            " and p.status not in " + Problems.ENDED
                                    + " and p.due < coalesce(p.suspended_on, cast(? as date))",
                            "overdue"),
                    counted(" and p.status = 'closed'", "closed"),
                    counted(" and p.status = 'withdrawn'", "withdrawn"),
                    counted(" and p.status not in " + Problems.ENDED + " and not p.counted", "long_term"),
                    counted(" and p.status = 'closed' and p.degree is not null", "graded"),
                    counted(" and p.status = 'closed' and p.degree is not null and p.resolved", "resolved"))
            + ", case when " + ShareSight.READS + " then m.number end as number, case when " + ShareSight.READS
            + " then " + Units.nameOn("m.ended_on") + " end as organ_name"
            + " from matter_share s join matter m on m.id = s.matter join congress c on c.id = m.congress"
            + " join unit u on u.id = m.organ where ";

    private final JdbcClient jdbc;
    private final Forms forms;

    SharedMatters(JdbcClient jdbc, Forms forms) {
        this.jdbc = jdbc;
        this.forms = forms;
    }

    private static String counted(String which, String name) {
        return COUNTED.formatted(which, name);
    }

    /** A page, newest share first. */
    public List<SharedMatter> page(Actor actor, @Nullable Long before, int limit) {
        return list(
                actor,
                "s.id < ? order by s.id desc fetch first ? rows only",
                before == null ? Long.MAX_VALUE : before,
                limit);
    }

    /**
     * One that is shared with the actor's congress and in his sight.
     *
     * @throws Missing if there is none
     */
    public SharedMatter visible(Actor actor, String matter) {
        return one(list(actor, "s.matter = ?", matter)).orElseThrow(() -> new Missing(matter));
    }

    /** The same by the share's number. */
    void visible(Actor actor, String matter, long share) {
        one(list(actor, "s.matter = ? and s.id = ?", matter, share)).orElseThrow(() -> new Missing(matter));
    }

    /**
     * One of which more than a summary is shared.
     *
     * @throws Missing if there is none
     */
    public SharedMatter readable(Actor actor, String matter) {
        return one(list(actor, "s.matter = ? and " + ShareSight.READS, matter)).orElseThrow(() -> new Missing(matter));
    }

    /** What is linked with a matter of one's own as the same topic, as far as the actor sees it. */
    public List<SharedMatter> linked(Actor actor, String matter) {
        return list(
                actor,
                "exists (select 1 from matter_share l where l.matter = ? and l.ended_at is null"
                        + " and (l.answers = s.id or l.id = s.answers)) order by s.id",
                matter);
    }

    private static Optional<SharedMatter> one(List<SharedMatter> found) {
        return found.stream().findFirst();
    }

    private List<SharedMatter> list(Actor actor, String which, Object... values) {
        Sight.Condition sight = ShareSight.given(actor);
        LocalDate today = forms.today();
        var parameters = new ArrayList<Object>(List.of(today));
        parameters.addAll(sight.parameters());
        parameters.addAll(List.of(values));
        return jdbc.sql(SELECT + sight.sql() + " and " + which)
                .params(parameters)
                .query(Rows.of(SharedMatter.class))
                .list();
    }
}
