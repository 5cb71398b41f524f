package org.bihuan.deadline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The calendar in force: the years given at the start, and those announced or corrected since. Every use asks the database
 * whether a year has come, so that all nodes of an installation count by the same days at once.
 */
public class Calendars {

    private final List<HolidayYear> given;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private volatile @Nullable Loaded loaded;

    Calendars(List<HolidayYear> given, JdbcClient jdbc, JsonMapper json) {
        this.given = List.copyOf(given);
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Newest(long total, long id) {}

    private record Loaded(Newest newest, List<HolidayYear> years, WorkingCalendar calendar) {}

    /** The calendar as it is now, the caller's own unfinished announcement included. */
    public WorkingCalendar current() {
        return loaded().calendar();
    }

    /**
     * The calendar as it would be with a year announced so.
     *
     * @param notices titles of the notices the year rests on
     * @param days by festival the spans of {@code rest} and {@code work}, as in the holiday file
     * @throws org.bihuan.refusal.Invalid naming entry and reason
     */
    public WorkingCalendar with(int year, @Nullable Object notices, @Nullable Object days) {
        var years = new ArrayList<>(loaded().years());
        years.add(HolidayFile.announced(year, notices, days));
        return WorkingCalendar.of(years);
    }

    /** Keeps a year that {@link #with} has read; from the commit on everybody counts by it. */
    public void announce(String person, int year, @Nullable Object notices, @Nullable Object days, Instant at) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("notices", notices);
        text.put("days", days);
        jdbc.sql("insert into holiday_year (announced_year, given, person, announced_at) values (?, ?, ?, ?)")
                .params(year, json.writeValueAsString(text), person, OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    private Loaded loaded() {
        // Both, because a smaller id may be committed after a larger one.
        Newest newest = jdbc.sql("select count(*) as total, coalesce(max(id), 0) as id from holiday_year")
                .query(Rows.of(Newest.class))
                .single();
        Loaded known = loaded;
        if (known == null || !known.newest().equals(newest)) {
            known = load(newest);
            loaded = known;
        }
        return known;
    }

    private Loaded load(Newest newest) {
        record Row(int announcedYear, String given) {}
        var years = new ArrayList<>(given);
        jdbc.sql("select announced_year, given from holiday_year order by id")
                .query(Rows.of(Row.class))
                .list()
                .forEach(row -> years.add(year(row.announcedYear(), row.given())));
        return new Loaded(newest, years, WorkingCalendar.of(years));
    }

    private HolidayYear year(int year, String text) {
        Map<String, Object> kept = json.readValue(text, new TypeReference<>() {});
        return HolidayFile.announced(year, kept.get("notices"), kept.get("days"));
    }
}
