package org.bihuan.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of matters. */
@Repository
public class Matters {

    private static final String SELECT = """
            select m.id, m.congress, m.model, m.title, m.state, m.stage, m.host_committee, m.organ, m.source, m.plan_item,
            m.campaign,
                m.number, m.issued_on, m.published_on, m.ended_on, m.open_problems, m.rev from matter m\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Matters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A matter, for whoever already has it in sight. */
    public Matter get(String id) {
        return jdbc.sql(SELECT + "where m.id = ?")
                .param(id)
                .query(Rows.of(Matter.class))
                .single();
    }

    /** A matter, locked until the transaction ends: the first thing every change to it does. */
    public Matter lock(String id) {
        return jdbc.sql(SELECT + "where m.id = ? for update")
                .param(id)
                .query(Rows.of(Matter.class))
                .single();
    }

    /**
     * A matter the actor may see.
     *
     * @throws Missing if there is none, or none in his sight
     */
    public Matter visible(Actor actor, String id) {
        return sees(Sight.matters(actor), id).orElseThrow(() -> new Missing(id));
    }

    /**
     * A matter the actor sees from inside the congress.
     *
     * @throws Missing if there is none, or he sees it from outside or not at all
     */
    public Matter inside(Actor actor, String id) {
        return sees(Sight.inside(actor), id).orElseThrow(() -> new Missing(id));
    }

    /** Whether the actor sees a matter from inside the congress. */
    public boolean isInside(Actor actor, String id) {
        return sees(Sight.inside(actor), id).isPresent();
    }

    private Optional<Matter> sees(Sight.Condition sight, String id) {
        var parameters = new ArrayList<Object>(List.of(id));
        parameters.addAll(sight.parameters());
        return jdbc.sql(SELECT + "where m.id = ? and " + sight.sql())
                .params(parameters)
                .query(Rows.of(Matter.class))
                .optional();
    }

    /** A page of the matters the actor may see, newest first. */
    public List<Matter> page(
            Actor actor,
            @Nullable String state,
            @Nullable String campaign,
            @Nullable String q,
            @Nullable String before,
            int limit) {
        Sight.Condition sight = Sight.matters(actor);
        var sql = new StringBuilder(SELECT).append("where ").append(sight.sql());
        var parameters = new ArrayList<Object>(sight.parameters());
        if (state != null) {
            sql.append(" and m.state = ?");
            parameters.add(state);
        }
        if (campaign != null) {
            sql.append(" and m.campaign = ?");
            parameters.add(campaign);
        }
        if (q != null) {
            sql.append(" and (m.title like ? or m.id = ? or m.number = ?)");
            parameters.addAll(List.of("%" + q + "%", q, q));
        }
        if (before != null) {
            sql.append(" and m.id < ?");
            parameters.add(before);
        }
        parameters.add(limit);
        return jdbc.sql(sql.append(" order by m.id desc fetch first ? rows only")
                        .toString())
                .params(parameters)
                .query(Rows.of(Matter.class))
                .list();
    }

    void add(Matter matter, String createdBy) {
        jdbc.sql("""
                        insert into matter (id, congress, model, title, state, stage, host_committee, organ, source, plan_item,
                            campaign, number, created_by, created_at)
                        values (?, ?, ?, ?, 'open', ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        matter.id(),
                        matter.congress(),
                        matter.model(),
                        matter.title(),
                        matter.stage(),
                        matter.hostCommittee(),
                        matter.organ(),
                        matter.source(),
                        matter.planItem(),
                        matter.campaign(),
                        matter.number(),
                        createdBy,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Where the matter stands, in the model's word. */
    public void stage(String id, String stage) {
        jdbc.sql("update matter set stage = ?, rev = rev + 1 where id = ?")
                .params(stage, id)
                .update();
    }

    /** Its place in the annual plan. */
    void planned(String id, @Nullable String item) {
        jdbc.sql("update matter set plan_item = coalesce(?, plan_item), rev = rev + 1 where id = ?")
                .params(item, id)
                .update();
    }

    /** Who leads the research. */
    void led(String id, @Nullable String leader) {
        jdbc.sql("update matter set leader = ?, rev = rev + 1 where id = ?")
                .params(leader, id)
                .update();
    }

    /** Whether a document number is already given to another matter of the congress. */
    public boolean numberTaken(String congress, String number, String except) {
        return jdbc.sql("select count(*) from matter where congress = ? and number = ? and id <> ?")
                        .params(congress, number, except)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** How many matters of a year have a document number. */
    public long numbered(String congress, int year) {
        return jdbc.sql("select count(*) from matter where congress = ? and number is not null and id like ?")
                .params(congress, "M-" + year + "-%")
                .query(Long.class)
                .single();
    }

    /** The number of its review opinion. */
    public void numbered(String id, String number) {
        jdbc.sql("update matter set number = ?, rev = rev + 1 where id = ?")
                .params(number, id)
                .update();
    }

    /** The list is handed over: from now on the supervised side sees it. */
    public void issued(String id, LocalDate on, int openProblems) {
        get(id).mustBeOpen();
        jdbc.sql("update matter set issued_on = coalesce(issued_on, ?), open_problems = ?, rev = rev + 1 where id = ?")
                .params(on, openProblems, id)
                .update();
    }

    /** The day the papers were handed to the organ. */
    public void delivered(String id, LocalDate on) {
        jdbc.sql("update matter set issued_on = ?, rev = rev + 1 where id = ?")
                .params(on, id)
                .update();
    }

    /** One problem more is open. */
    public void problemAdded(String id) {
        get(id).mustBeOpen();
        jdbc.sql("update matter set open_problems = open_problems + 1, rev = rev + 1 where id = ?")
                .param(id)
                .update();
    }

    /**
     * One problem has ended.
     *
     * @return how many are still open
     */
    public int problemEnded(String id) {
        jdbc.sql("update matter set open_problems = open_problems - 1, rev = rev + 1 where id = ?")
                .param(id)
                .update();
        return get(id).openProblems();
    }

    /** So many problems more are open: a part was split off, or one came back from continuing rectification. */
    public void problemsAdded(String id, int more) {
        jdbc.sql("update matter set open_problems = open_problems + ?, rev = rev + 1 where id = ?")
                .params(more, id)
                .update();
    }

    /** What came of it is public. */
    public void published(String id, LocalDate on) {
        jdbc.sql("update matter set published_on = ?, rev = rev + 1 where id = ?")
                .params(on, id)
                .update();
    }

    /** It is over: closed or withdrawn. */
    public void ended(String id, String state, LocalDate on) {
        Matter matter = get(id);
        matter.mustBeOpen();
        if (state.equals("closed") && matter.openProblems() > 0) {
            throw Refused.because("matter.problemsOpen", id, matter.openProblems());
        }
        jdbc.sql("update matter set state = ?, ended_on = ?, rev = rev + 1 where id = ?")
                .params(state, on, id)
                .update();
    }
}
