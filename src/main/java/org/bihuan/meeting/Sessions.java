package org.bihuan.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Sessions of the standing committee as the steps that plan and hold them record them. */
@Repository
public class Sessions {

    /** The activities whose forms name a session. */
    private static final List<String> ACTIVITIES = List.of("planSession", "holdSession", "holdHearing", "hearAgain");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Sessions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A matter on the agenda of a session.
     *
     * @param activity the step that recorded it
     * @param said the agenda, or what was said, in the words of the office
     * @param held whether it took place; else it is only planned
     */
    public record Item(
            String name,
            LocalDate heldOn,
            String matter,
            String title,
            String activity,
            @Nullable String said,
            @Nullable Long entitled,
            @Nullable Long present,
            boolean held) {}

    private record Row(String matter, String title, String activity, String fields) {}

    /** The matters on the agendas of the sessions of a year; of several records of a step the newest stands. */
    public List<Item> of(Actor actor, int year) {
        return read(actor).stream().filter(it -> it.heldOn().getYear() == year).toList();
    }

    /** The matters on the agenda of one session. */
    public List<Item> at(Actor actor, String name, LocalDate heldOn) {
        return read(actor).stream()
                .filter(it -> it.name().equals(name) && it.heldOn().equals(heldOn))
                .toList();
    }

    private List<Item> read(Actor actor) {
        Sight.Condition matters = Sight.inside(actor);
        Sight.Condition records = Sight.records(actor);
        var parameters = new ArrayList<Object>(ACTIVITIES);
        parameters.addAll(matters.parameters());
        parameters.addAll(records.parameters());
        var newest = new LinkedHashMap<String, Item>();
        jdbc
                .sql("""
                        select r.matter, m.title, r.activity, r.fields from record r join matter m on m.id = r.matter
                        where r.activity in (?, ?, ?, ?) and r.recalled_at is null and r.operation is null and\s""" + matters.sql() + " and " + records.sql() + " order by r.id")
                .params(parameters)
                .query(Rows.of(Row.class))
                .list()
                .stream()
                .map(this::item)
                .flatMap(Optional::stream)
                .forEach(it -> newest.put(it.matter() + " " + it.activity(), it));
        return List.copyOf(newest.values());
    }

    private Optional<Item> item(Row row) {
        Map<?, ?> fields = json.readValue(row.fields(), Map.class);
        if (!(fields.get("session") instanceof Map<?, ?> session)) {
            return Optional.empty();
        }
        boolean held = !row.activity().equals("planSession");
        String said = held ? (row.activity().equals("holdSession") ? "speeches" : "opinions") : "agenda";
        return Optional.of(new Item(
                String.valueOf(session.get("name")),
                LocalDate.parse(String.valueOf(session.get("date"))),
                row.matter(),
                row.title(),
                row.activity(),
                fields.get(said) == null ? null : String.valueOf(fields.get(said)),
                number(fields.get("entitled")),
                number(fields.get("present")),
                held));
    }

    private static @Nullable Long number(@Nullable Object value) {
        return value instanceof Number number ? (Long) number.longValue() : null;
    }
}
