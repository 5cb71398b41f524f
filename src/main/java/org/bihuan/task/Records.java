package org.bihuan.task;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.organization.Units;
import org.bihuan.row.Marks;
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
            select r.id, r.matter, r.problem, r.model, r.activity, r.name, r.person, r.on_behalf_of, r.unit,
                %s as unit_name, r.outcome, r.operation, r.fields, r.entry, r.recorded_at, r.recalled_at
            from record r join matter m on m.id = r.matter join unit u on u.id = r.unit
            where\s""".formatted(Units.nameAt("r.recorded_at"));

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
     * @param onBehalfOf by whose right, where the person was a substitute 代理
     * @param unitName what the unit was called then
     * @param visibility the level at which a {@code Reader} reads it
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
            @Nullable String onBehalfOf,
            String unit,
            String unitName,
            @Nullable String outcome,
            @Nullable String operation,
            String fields,
            long entry,
            OffsetDateTime recordedAt,
            @Nullable OffsetDateTime recalledAt) {}

    /** @param fields the values of the form as they are kept, numbers of people sealed */
    long add(
            Submission it,
            @Nullable Long workItem,
            String name,
            String visibility,
            Map<String, Object> fields,
            long entry,
            Map<String, @Nullable String> undo) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into record (matter, problem, work_item, model, activity, name,
                            person, on_behalf_of, unit, visibility, outcome, fields, entry, recorded_at, undo)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        it.matter(),
                        it.problem(),
                        workItem,
                        it.model(),
                        it.activity(),
                        name,
                        it.actor().person(),
                        it.actor().behalfPerson(),
                        it.actor().unit(),
                        visibility,
                        it.fields().outcome().orElse(null),
                        json.writeValueAsString(fields),
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
                        insert into record (matter, problem, model, activity, name, person, on_behalf_of, unit, visibility,
                            operation, fields, entry, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        item.matter(),
                        item.problem(),
                        item.model(),
                        item.activity(),
                        item.name(),
                        actor.person(),
                        actor.behalfPerson(),
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

    /** The outcomes given so far where people act together. */
    List<String> outcomes(long workItem) {
        return jdbc.sql("select outcome from record where work_item = ? and outcome is not null order by id")
                .param(workItem)
                .query(String.class)
                .list();
    }

    /** Those of a matter as a whole that the actor may see, newest first. */
    public List<Kept> ofMatter(Actor actor, String matter, @Nullable Long before, int limit) {
        return page(actor, "r.matter = ? and r.problem is null", matter, before, limit);
    }

    /** The same of one problem. */
    public List<Kept> ofProblem(Actor actor, String problem, @Nullable Long before, int limit) {
        return page(actor, "r.problem = ?", problem, before, limit);
    }

    /** What was written at a task, as far as the actor may read it, newest first. */
    List<Kept> ofTask(Actor actor, long workItem) {
        return page(actor, "r.work_item = ?", workItem, null, 100);
    }

    /** What was written at a task, for whoever has a copy of it. */
    List<Kept> copied(Actor reader, long workItem) {
        var parameters = new ArrayList<Object>(List.of(workItem));
        parameters.addAll(reader.persons());
        return jdbc.sql(SELECT + """
                        r.work_item = ? and r.recalled_at is null
                            and exists (select 1 from copied k where k.work_item = r.work_item and k.person in (%s))
                        order by r.id""".formatted(Marks.of(reader.persons())))
                .params(parameters)
                .query(Rows.of(Kept.class))
                .list();
    }

    List<Kept> page(Actor actor, String of, Object id, @Nullable Long before, int limit) {
        Sight.Condition sight = Sight.records(actor);
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
