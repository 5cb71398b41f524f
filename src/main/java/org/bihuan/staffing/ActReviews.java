package org.bihuan.staffing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.journal.Journal;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The audit administrator's part: what the other two administrators did, tried and were refused, which units
 * others registered with a list, and that it was looked at. */
@Service
public class ActReviews {

    private static final String SELECT = """
            select e.seq, e.at, e.actor, e.origin, e.action, e.subject, e.data, n.name as reviewed_by, r.reviewed_at, r.remark
            from journal_entry e left join review r on r.congress = ? and r.entry = e.seq
                left join person n on n.id = r.reviewed_by
            where e.chain = ? and (e.action = 'unit.created' or exists (select 1 from account a join person p on p.id = a.person
                where a.login = e.actor and p.congress = ? and p.role in ('system', 'security')))""";

    private final JdbcClient jdbc;
    private final SystemActs acts;
    private final Clock clock;

    ActReviews(JdbcClient jdbc, SystemActs acts, Clock clock) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * An entry of the congress's chain by a system or security administrator, or of a unit that anybody registered.
     *
     * @param data as it is in the journal, JSON
     * @param reviewedBy the name of the audit administrator who has looked at it, if one has
     */
    public record Act(
            long seq,
            OffsetDateTime at,
            String actor,
            @Nullable String origin,
            String action,
            String subject,
            String data,
            @Nullable String reviewedBy,
            @Nullable OffsetDateTime reviewedAt,
            @Nullable String remark) {}

    /**
     * Newest first.
     *
     * @param reviewed only those looked at, or only those that were not; nothing for all
     * @param before the number the page comes before
     */
    public List<Act> page(Actor actor, @Nullable Boolean reviewed, @Nullable Long before, int limit) {
        var parameters = parameters(actor);
        var sql = new StringBuilder(SELECT).append(" and e.seq < ?");
        parameters.add(before == null ? Long.MAX_VALUE : before);
        if (reviewed != null) {
            sql.append(reviewed ? " and r.entry is not null" : " and r.entry is null");
        }
        parameters.add(limit);
        return jdbc.sql(sql.append(" order by e.seq desc fetch first ? rows only")
                        .toString())
                .params(parameters)
                .query(Rows.of(Act.class))
                .list();
    }

    /**
     * Marks an entry as looked at, once.
     *
     * @throws Missing if there is no such entry in the congress
     * @throws Refused if it has been looked at already
     */
    @Transactional
    public Act review(Actor actor, long seq, @Nullable String remark) {
        String said = Given.optional("remark", remark, 2_000).orElse(null);
        jdbc.sql("select id from congress where id = ? for update")
                .param(actor.congress())
                .query(String.class)
                .single();
        Act act = find(actor, seq);
        if (act.reviewedBy() != null) {
            throw Refused.because("review.already", seq, act.reviewedBy());
        }
        jdbc.sql("insert into review (congress, entry, reviewed_by, reviewed_at, remark) values (?, ?, ?, ?, ?)")
                .params(actor.congress(), seq, actor.person(), clock.instant().atOffset(ZoneOffset.UTC), said)
                .update();
        acts.done(actor, "act.reviewed", String.valueOf(seq), java.util.Map.of("remark", said == null ? "" : said));
        return find(actor, seq);
    }

    private Act find(Actor actor, long seq) {
        var parameters = parameters(actor);
        parameters.add(seq);
        return jdbc.sql(SELECT + " and e.seq = ?")
                .params(parameters)
                .query(Rows.of(Act.class))
                .optional()
                .orElseThrow(() -> new Missing(String.valueOf(seq)));
    }

    private static List<Object> parameters(Actor actor) {
        return new ArrayList<>(List.of(actor.congress(), Journal.congress(actor.congress()), actor.congress()));
    }
}
