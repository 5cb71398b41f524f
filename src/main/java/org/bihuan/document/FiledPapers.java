package org.bihuan.document;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Units;
import org.bihuan.refusal.Invalid;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** FiledPapers looked for by what is known of them, and all papers of a matter. */
@Repository
public class FiledPapers {

    private final JdbcClient jdbc;

    FiledPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is asked of papers; what is nothing is not asked.
     *
     * @param like pattern for the name in small letters, with {@code !} as the escape
     * @param called pattern for a name of the unit, present or former
     * @param person part of the name of whoever handed it in
     * @param state of the matter
     * @param after key of the last one of the page before
     */
    public record Asked(
            @Nullable String like,
            @Nullable String called,
            @Nullable String person,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime until,
            @Nullable String state,
            @Nullable String after) {}

    /**
     * A paper that was found.
     *
     * @param about the problem or matter it was handed in for; nothing where it was not yet
     */
    public record Found(
            String id,
            String name,
            String unit,
            OffsetDateTime storedAt,
            @Nullable String about) {

        /** What the next page goes on from. */
        public String key() {
            return storedAt.toInstant() + "_" + id;
        }
    }

    /** The papers the actor may see that answer a question, newest first. */
    public List<Found> find(Actor actor, Asked it, int limit) {
        var sight = DocumentSight.of(actor);
        var parameters = new ArrayList<@Nullable Object>(List.of(actor.congress()));
        parameters.addAll(sight.parameters());
        Found after = last(it.after());
        OffsetDateTime before = after == null ? null : after.storedAt();
        String last = after == null ? null : after.id();
        var sql = new StringBuilder("""
                select d.id, d.name, %s as unit, d.stored_at, coalesce(d.problem, d.matter) as about from document d
                join unit u on u.id = d.unit left join matter m on m.id = d.matter left join problem p on p.id = d.problem
                left join record r on r.id = d.record where d.congress = ? and (%s)""".formatted(Units.nameAt("d.stored_at"), sight.sql()));
        asked(sql, parameters, " and lower(d.name) like ? escape '!'", it.like());
        asked(sql, parameters, " and " + Units.CALLED, it.called(), it.called(), it.called());
        asked(
                sql,
                parameters,
                " and exists (select 1 from person n where n.id = d.person and n.name like '%' || ? || '%')",
                it.person());
        asked(sql, parameters, " and d.stored_at >= ?", it.from());
        asked(sql, parameters, " and d.stored_at < ?", it.until());
        asked(sql, parameters, " and m.state = ?", it.state());
        asked(sql, parameters, " and (d.stored_at < ? or (d.stored_at = ? and d.id < ?))", before, before, last);
        parameters.add(limit);
        return jdbc.sql(sql.append(" order by d.stored_at desc, d.id desc fetch first ? rows only")
                        .toString())
                .params(parameters)
                .query(Rows.of(Found.class))
                .list();
    }

    private static @Nullable Found last(@Nullable String key) {
        if (key == null) {
            return null;
        }
        try {
            String[] parts = key.split("_", 2);
            return new Found(parts[1], "", "", Instant.parse(parts[0]).atOffset(ZoneOffset.UTC), null);
        } catch (DateTimeParseException | ArrayIndexOutOfBoundsException notOurs) {
            throw Invalid.field("after", "page.after", key);
        }
    }

    private static void asked(
            StringBuilder sql, List<@Nullable Object> parameters, String condition, @Nullable Object... values) {
        if (values[0] != null) {
            sql.append(condition);
            parameters.addAll(Arrays.asList(values));
        }
    }

    /**
     * A file handed in for a matter or one of its problems.
     *
     * @param entry place in the matter's journal of what it was handed in with
     * @param visible whether the actor may see it
     */
    public record OfMatter(
            String id,
            String name,
            long size,
            String mediaType,
            String sha256,
            String unit,
            @Nullable String problem,
            @Nullable String kind,
            long entry,
            boolean visible) {}

    /** Every file handed in for a matter and its problems, in the order of the journal; also those the actor may not see. */
    public List<OfMatter> ofMatter(Actor actor, String matter) {
        var sight = DocumentSight.of(actor);
        var parameters = new ArrayList<Object>(sight.parameters());
        parameters.add(matter);
        return jdbc.sql("""
                        select d.id, d.name, d.size, d.media_type, d.sha256, %s as unit, d.problem, d.kind, r.entry,
                            (case when %s then true else false end) as visible
                        from document d join unit u on u.id = d.unit join matter m on m.id = d.matter
                        join record r on r.id = d.record left join problem p on p.id = d.problem
                        where d.matter = ? order by r.entry, d.name, d.id""".formatted(Units.nameAt("r.recorded_at"), sight.sql()))
                .params(parameters)
                .query(Rows.of(OfMatter.class))
                .list();
    }
}
