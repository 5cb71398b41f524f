package org.bihuan.task;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.organization.Actor;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The records 留痕: what was filled in at each task, start and optional act, by whom and with which entry of the journal. */
@Repository
public class Records {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Personal personal;

    Records(JdbcClient jdbc, JsonMapper json, Clock clock, Personal personal) {
        this.personal = personal;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One record.
     *
     * @param visibility congress, organ, units (the problem's) or all
     * @param operation what people did with the task among themselves; nothing for a step of the process
     * @param entry place in the matter's chain of the journal
     */
    public record Kept(
            long id,
            String matter,
            @Nullable String problem,
            String model,
            String activity,
            String name,
            String person,
            String unit,
            @Nullable String outcome,
            @Nullable String operation,
            String fields,
            long entry,
            OffsetDateTime recordedAt) {}

    /** @param fields the values of the form as they are kept, numbers of people sealed */
    long add(
            Submission it,
            @Nullable Long workItem,
            String name,
            String visibility,
            Map<String, Object> fields,
            long entry) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into record (matter, problem, work_item, model, activity, name,
                            person, unit, visibility, outcome, fields, entry, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        it.matter(),
                        it.problem(),
                        workItem,
                        it.model(),
                        it.activity(),
                        name,
                        it.actor().person(),
                        it.actor().unit(),
                        visibility,
                        it.fields().outcome().orElse(null),
                        json.writeValueAsString(fields),
                        entry,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    /** What people did with a task among themselves; it counts for no step of the process. */
    void operation(Actor actor, WorkItem item, String operation, Map<String, ?> said, long entry) {
        String inside = item.problem() == null ? "organ" : "units";
        jdbc.sql("""
                        insert into record (matter, problem, model, activity, name, person, unit, visibility, operation, fields,
                            entry, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        item.matter(),
                        item.problem(),
                        item.model(),
                        item.activity(),
                        item.name(),
                        actor.person(),
                        actor.unit(),
                        actor.insider() ? "congress" : inside,
                        operation,
                        json.writeValueAsString(said),
                        entry,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was kept inside the congress goes out with the papers: the organ sees the newest record of an activity from now on. */
    void reveal(String matter, String activity) {
        jdbc.sql("""
                        update record set visibility = 'organ' where id =
                            (select max(r.id) from record r where r.matter = ? and r.activity = ?)""").params(matter, activity).update();
    }

    int countOf(long workItem) {
        return jdbc.sql("select count(*) from record where work_item = ?")
                .param(workItem)
                .query(Integer.class)
                .single();
    }

    /** The outcomes given so far by those who must act together. */
    List<String> outcomes(long workItem) {
        return jdbc.sql("select outcome from record where work_item = ? and outcome is not null order by id")
                .param(workItem)
                .query(String.class)
                .list();
    }

    boolean by(long workItem, String person) {
        return jdbc.sql("select count(*) from record where work_item = ? and person = ?")
                        .params(workItem, person)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Who has acted at any of these activities, for the matter or this problem of it. */
    public boolean acted(String person, String matter, @Nullable String problem, List<String> activities) {
        var parameters = new ArrayList<Object>(List.of(person, matter));
        parameters.addAll(activities);
        parameters.add(problem == null ? "" : problem);
        return jdbc.sql(
                                "select count(*) from record r where r.person = ? and r.matter = ? and r.activity in ("
                                        + WorkItems.marks(activities.size())
                                        + ") and (r.operation is null or r.operation = 'opinion') and (r.problem is null or r.problem = ?)")
                        .params(parameters)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The records of a matter as a whole that the actor may see, newest first. */
    public List<Kept> ofMatter(Actor actor, String matter, @Nullable Long before, int limit) {
        return page("r.matter = ? and r.problem is null", matter, matterSight(actor), before, limit);
    }

    private static String matterSight(Actor actor) {
        if (actor.insider()) {
            return "true";
        }
        return actor.holds(Set.of("organ")) ? "r.visibility in ('all', 'organ')" : "r.visibility = 'all'";
    }

    /** The records of one problem that the actor may see, newest first. */
    public List<Kept> ofProblem(Actor actor, String problem, @Nullable Long before, int limit) {
        return page(
                "r.problem = ?",
                problem,
                !actor.insider() ? "r.visibility in ('all', 'units')" : "true",
                before,
                limit);
    }

    private List<Kept> page(String of, String id, String sight, @Nullable Long before, int limit) {
        return jdbc.sql("""
                        select r.id, r.matter, r.problem, r.model, r.activity, r.name, r.person, r.unit, r.outcome, r.operation, r.fields,
                            r.entry, r.recorded_at
                        from record r where %s and %s and r.id < ? order by r.id desc fetch first ? rows only""".formatted(of, sight))
                .params(id, before == null ? Long.MAX_VALUE : before, limit)
                .query(Rows.of(Kept.class))
                .list();
    }

    /** The values of a record by field name; the numbers of people whole for its unit and the host committee, masked for others. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> values(Actor actor, Kept record) {
        return personal.shown(
                json.readValue(record.fields(), Map.class),
                actor.posts().stream().anyMatch(post -> post.unit().equals(record.unit()))
                        || host(actor, record.matter()));
    }

    /** Whether somebody works in the committee that hosts a matter, and may have to call whom its problems name. */
    public boolean host(Actor actor, String matter) {
        return jdbc.sql("select host_committee from matter where id = ?")
                .param(matter)
                .query(String.class)
                .optional()
                .filter(host ->
                        actor.posts().stream().anyMatch(post -> post.unit().equals(host)))
                .isPresent();
    }
}
