package org.bihuan.task;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The records 留痕: what was filled in at each task, start and optional act, by whom and with which entry of the journal. */
@Repository
public class Records {

    private static final String SELECT = """
            select r.id, r.matter, r.problem, r.model, r.activity, r.name, r.person, r.unit, r.outcome, r.operation, r.fields,
                r.entry, r.recorded_at, r.recalled_at from record r where\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Records(JdbcClient jdbc, JsonMapper json, Clock clock) {
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
     * @param recalledAt when it was taken back; nothing for what stands
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
            OffsetDateTime recordedAt,
            @Nullable OffsetDateTime recalledAt) {}

    long add(
            Submission it,
            @Nullable Long workItem,
            String name,
            String visibility,
            long entry,
            Map<String, @Nullable String> undo) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into record (matter, problem, work_item, model, activity, name,
                            person, unit, visibility, outcome, fields, entry, recorded_at, undo)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
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
                        json.writeValueAsString(it.fields().all()),
                        entry,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        undo.isEmpty() ? null : json.writeValueAsString(undo))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    /** What people did with a task among themselves; no step of the process. */
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
                            (select max(r.id) from record r where r.matter = ? and r.activity = ? and r.recalled_at is null)""").params(matter, activity).update();
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
        String outside = actor.holds(Set.of("organ")) ? "r.visibility in ('all', 'organ')" : "r.visibility = 'all'";
        return page("r.matter = ? and r.problem is null", matter, sight(actor, outside), before, limit);
    }

    /** The records of one problem that the actor may see, newest first. */
    public List<Kept> ofProblem(Actor actor, String problem, @Nullable Long before, int limit) {
        return page("r.problem = ?", problem, sight(actor, "r.visibility in ('all', 'units')"), before, limit);
    }

    /** What was recalled is trail inside the congress and with the recaller's own unit; it reaches nobody else any more. */
    private static Sight.Condition sight(Actor actor, String outside) {
        if (actor.insider()) {
            return new Sight.Condition("true", List.of());
        }
        List<Object> units =
                actor.posts().stream().map(Actor.Post::unit).distinct().collect(Collectors.toList());
        return new Sight.Condition(
                outside + " and (r.recalled_at is null or r.unit in (" + WorkItems.marks(units.size()) + "))", units);
    }

    /** What was written at a task, for whoever has a copy of it. */
    List<Kept> copied(String person, long workItem) {
        return jdbc.sql(SELECT + """
                        r.work_item = ? and r.recalled_at is null
                            and exists (select 1 from copied k where k.work_item = r.work_item and k.person = ?)
                        order by r.id""")
                .params(workItem, person)
                .query(Rows.of(Kept.class))
                .list();
    }

    private List<Kept> page(String of, String id, Sight.Condition sight, @Nullable Long before, int limit) {
        var parameters = new ArrayList<Object>(List.of(id));
        parameters.addAll(sight.parameters());
        parameters.add(before == null ? Long.MAX_VALUE : before);
        parameters.add(limit);
        return jdbc.sql(SELECT + of + " and " + sight.sql()
                        + " and r.id < ? order by r.id desc fetch first ? rows only")
                .params(parameters)
                .query(Rows.of(Kept.class))
                .list();
    }

    /** The values of a record by field name. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> values(Kept record) {
        return json.readValue(record.fields(), Map.class);
    }
}
