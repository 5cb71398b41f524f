package org.bihuan.staffing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Tenure;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Posts the system administrator asks for, by an import of people for example; they are none until another grants them. */
@Service
public class PostProposals {

    private static final String SELECT = """
            select q.id, q.person, p.name, q.unit, u.name as unit_name, q.post, q.from_on, q.until_on, q.proposed_by,
                q.proposed_at
            from post_proposal q join person p on p.id = q.person join unit u on u.id = q.unit
            where q.congress = ?""";

    private final JdbcClient jdbc;
    private final Granting granting;
    private final Units units;
    private final SystemActs acts;
    private final Tenure tenure;

    PostProposals(JdbcClient jdbc, Granting granting, Units units, SystemActs acts, Tenure tenure) {
        this.jdbc = jdbc;
        this.granting = granting;
        this.units = units;
        this.acts = acts;
        this.tenure = tenure;
    }

    /** A post that was asked for. */
    public record Proposal(
            long id,
            String person,
            String name,
            String unit,
            String unitName,
            String post,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            String proposedBy,
            OffsetDateTime proposedAt) {}

    /** Those that wait, oldest first. */
    public List<Proposal> page(Actor actor, @Nullable Long after, int limit) {
        return jdbc.sql(SELECT + " and q.id > ? order by q.id fetch first ? rows only")
                .params(actor.congress(), after == null ? 0L : after, limit)
                .query(Rows.of(Proposal.class))
                .list();
    }

    /**
     * Grants what was asked for; a first day that is over becomes today.
     *
     * @throws Missing if nothing waits by this number
     * @throws Refused as a grant is, if the actor asked for it himself, and if the unit has been closed since
     */
    @Transactional
    public HeldPost approve(Actor actor, long id) {
        Proposal it = take(actor, id);
        if (units.find(actor.congress(), it.unit()).filter(Unit::open).isEmpty()) {
            throw Refused.because("staffing.unitClosed", it.unitName());
        }
        LocalDate from = it.fromOn().isBefore(tenure.today()) ? tenure.today() : it.fromOn();
        var post = new Granting.NewPost(
                it.unit(),
                it.post(),
                from.toString(),
                it.untilOn() == null ? null : it.untilOn().toString());
        return granting.grant(actor, it.person(), post);
    }

    /** Declines what was asked for. */
    @Transactional
    public void decline(Actor actor, long id, @Nullable String reason) {
        String why = Given.required("reason", reason);
        Proposal it = take(actor, id);
        var data = new LinkedHashMap<String, Object>(Map.of("post", it.unit() + "/" + it.post(), "reason", why));
        acts.done(actor, "post.declined", it.person(), data);
    }

    /** The row goes with the decision: what came of it is in the posts and in the chain. */
    private Proposal take(Actor actor, long id) {
        jdbc.sql("select id from post_proposal where congress = ? and id = ? for update")
                .params(actor.congress(), id)
                .query(Long.class)
                .optional();
        Proposal it = jdbc.sql(SELECT + " and q.id = ?")
                .params(actor.congress(), id)
                .query(Rows.of(Proposal.class))
                .optional()
                .orElseThrow(() -> new Missing(String.valueOf(id)));
        if (it.proposedBy().equals(actor.person())) {
            throw Refused.because("staffing.oneself");
        }
        jdbc.sql("delete from post_proposal where id = ?").param(id).update();
        return it;
    }

    /** What is asked for a person goes with him. */
    int withdraw(String person) {
        return jdbc.sql("delete from post_proposal where person = ?")
                .param(person)
                .update();
    }
}
