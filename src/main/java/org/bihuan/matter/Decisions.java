package org.bihuan.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.row.Rows;
import org.bihuan.task.Fields;
import org.bihuan.task.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The register of decisions: of a person for what the rule book leaves to one, else of a recorded meeting. */
@Repository
public class Decisions {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Decisions(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A decision.
     *
     * @param subject what was decided: the activity of the model
     * @param authority committee, viceChair, council, chair (who signs an opinion alone) or vote
     * @param ballot totals of the vote as JSON, where there was one
     * @param goal of the next stage, where something goes on for a long time
     * @param reviewOn the day it is looked at again
     */
    public record Decision(
            long id,
            String matter,
            @Nullable String problem,
            String subject,
            String authority,
            String outcome,
            @Nullable String meeting,
            @Nullable LocalDate heldOn,
            String person,
            @Nullable String ballot,
            @Nullable String goal,
            @Nullable LocalDate reviewOn) {}

    /** Enters a decision as a form records it. */
    public long enter(Submission it, String authority, String outcome) {
        return enter(it, authority, outcome, null, null);
    }

    /**
     * The same for a decision that something goes on for a long time.
     *
     * @param goal of the next stage
     * @param reviewOn the day it is looked at again
     */
    public long enter(
            Submission it, String authority, String outcome, @Nullable String goal, @Nullable LocalDate reviewOn) {
        Fields.Meeting meeting = it.fields().meeting("meeting").orElse(null);
        return enter(new Entry(
                it.actor().congress(),
                it.matter(),
                it.problem(),
                it.activity(),
                authority,
                outcome,
                meeting == null ? null : meeting.name(),
                meeting == null ? it.today() : meeting.date(),
                it.actor().person(),
                it.fields().ballot("ballot").orElse(null),
                goal,
                reviewOn));
    }

    /** A decision to be entered; the fields as in {@link Decision}, and the person by id. */
    public record Entry(
            String congress,
            String matter,
            @Nullable String problem,
            String subject,
            String authority,
            String outcome,
            @Nullable String meeting,
            LocalDate heldOn,
            String person,
            Fields.@Nullable Ballot ballot,
            @Nullable String goal,
            @Nullable LocalDate reviewOn) {}

    /** Enters a decision that came about in another way, for example by a ballot. */
    public long enter(Entry it) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into decision (congress, matter, problem, subject, authority, outcome, meeting, held_on, person,
                            ballot, goal, review_on, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        it.congress(),
                        it.matter(),
                        it.problem(),
                        it.subject(),
                        it.authority(),
                        it.outcome(),
                        it.meeting(),
                        it.heldOn(),
                        it.person(),
                        it.ballot() == null ? null : json.writeValueAsString(it.ballot()),
                        it.goal(),
                        it.reviewOn(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    /** A vote carried what another decision had put to it: it decides what that one proposed. */
    public void carried(long vote, long proposal) {
        jdbc.sql("""
                        update decision set outcome = (select o.outcome from decision o where o.id = ?),
                            goal = (select o.goal from decision o where o.id = ?),
                            review_on = (select o.review_on from decision o where o.id = ?) where id = ?""").params(proposal, proposal, proposal, vote).update();
    }

    /** A page of the decisions the actor may see, newest first; those on ballots alone if asked for. */
    public List<Decision> page(
            Actor actor, @Nullable String matter, boolean ballots, @Nullable Long before, int limit) {
        Sight.Condition sight = Sight.inside(actor);
        var sql = new StringBuilder("""
                select d.id, d.matter, d.problem, d.subject, d.authority, d.outcome, d.meeting, d.held_on, p.name as person,
                    d.ballot, d.goal, d.review_on
                from decision d join matter m on m.id = d.matter join person p on p.id = d.person where\s""").append(sight.sql());
        var parameters = new ArrayList<Object>(sight.parameters());
        if (matter != null) {
            sql.append(" and d.matter = ?");
            parameters.add(matter);
        }
        if (ballots) {
            sql.append(" and d.ballot is not null");
        }
        sql.append(" and d.id < ? order by d.id desc fetch first ? rows only");
        parameters.add(before == null ? Long.MAX_VALUE : before);
        parameters.add(limit);
        return jdbc.sql(sql.toString())
                .params(parameters)
                .query(Rows.of(Decision.class))
                .list();
    }
}
