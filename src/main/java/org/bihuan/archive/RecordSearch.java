package org.bihuan.archive;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.organization.Units;
import org.bihuan.row.Rows;
import org.bihuan.task.Personal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Looks into what was filled in at tasks and acts. Numbers of people are sealed and cannot be looked for. */
@Component
class RecordSearch {

    /** Somebody whose name holds these words; the column of the id is put in. */
    static final String PERSON = "exists (select 1 from person n where n.id = %s and n.name like '%%' || ? || '%%')";

    private static final String IN_SIGHT = "(r.problem is null and %s or r.problem is not null and %s)";
    private static final int ROUNDS = 10;

    private final JdbcClient jdbc;
    private final Personal personal;
    private final ActWords words;
    private final JsonMapper json;

    RecordSearch(JdbcClient jdbc, Personal personal, ActWords words, JsonMapper json) {
        this.jdbc = jdbc;
        this.personal = personal;
        this.words = words;
        this.json = json;
    }

    record RecordRow(
            long id,
            String matter,
            @Nullable String problem,
            String activity,
            String unit,
            OffsetDateTime recordedAt,
            String fields) {}

    /** What was written at tasks and acts: opinions, measures, reports, reasons; newest first. */
    List<Finding> page(Actor actor, Question it, @Nullable Long before, int limit) {
        var found = new ArrayList<Finding>();
        Long from = before;
        for (int round = 0; round < ROUNDS && found.size() < limit; round++) {
            List<RecordRow> rows = rows(actor, it, from, limit);
            for (RecordRow row : rows) {
                String excerpt = Excerpt.of(it.words(), values(row));
                // The names of fields are no words of anybody's.
                if (it.words() == null || excerpt != null) {
                    found.add(told(row, excerpt));
                }
            }
            if (rows.size() < limit) {
                break;
            }
            from = rows.get(rows.size() - 1).id();
        }
        return found.size() > limit ? found.subList(0, limit) : found;
    }

    private List<RecordRow> rows(Actor actor, Question it, @Nullable Long before, int limit) {
        Sight.Condition matters = Sight.matters(actor);
        Sight.Condition problems = Sight.problems(actor);
        var about = new ArrayList<Object>(matters.parameters());
        about.addAll(problems.parameters());
        Sight.Condition page = new Where(Sight.records(actor))
                .and(new Sight.Condition(IN_SIGHT.formatted(matters.sql(), problems.sql()), about))
                .asked(it.state(), "m.state = ?")
                .holds(it.words() == null ? null : quoted(it.words()), "r.fields")
                .asked(it.called(), Units.CALLED)
                .asked(it.person(), PERSON.formatted("r.person"))
                .asked(it.begin(), "r.recorded_at >= ?")
                .asked(it.end(), "r.recorded_at < ?")
                .asked(before, "r.id < ?")
                .page("r.id desc", limit);
        return jdbc.sql("""
                        select r.id, r.matter, r.problem, r.activity, %s as unit, r.recorded_at, r.fields
                        from record r join matter m on m.id = r.matter left join problem p on p.id = r.problem
                        join unit u on u.id = r.unit\s""".formatted(Units.nameAt("r.recorded_at")) + page.sql())
                .params(page.parameters())
                .query(Rows.of(RecordRow.class))
                .list();
    }

    private Finding told(RecordRow row, @Nullable String excerpt) {
        return new Finding(
                String.valueOf(row.id()),
                row.problem() == null ? row.matter() : row.problem(),
                row.problem() == null ? "/matters/" + row.matter() + "/course" : "/problems/" + row.problem(),
                words.act(row.activity()),
                row.unit(),
                Excerpt.day(row.recordedAt()),
                null,
                excerpt);
    }

    /** As words stand within JSON. */
    private static String quoted(String words) {
        return words.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    @SuppressWarnings("unchecked")
    private Stream<Object> values(RecordRow row) {
        Map<String, Object> fields = json.readValue(row.fields(), Map.class);
        return texts(personal.shown(fields, false));
    }

    private static Stream<Object> texts(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(RecordSearch::texts);
        }
        return value instanceof List<?> list ? list.stream().flatMap(RecordSearch::texts) : Stream.ofNullable(value);
    }
}
