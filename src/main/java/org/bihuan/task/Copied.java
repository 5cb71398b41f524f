package org.bihuan.task;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of copies 抄送. */
@Repository
public class Copied {

    private static final String QUERY = """
                        select c.work_item, p.name as person, c.note, b.name as sent_by, c.sent_at, c.read_at
                        from copied c join person p on p.id = c.person join person b on b.id = c.sent_by
                        where %s order by c.work_item, c.sent_at, p.id""";

    private final JdbcClient jdbc;

    Copied(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A copy of a task.
     *
     * @param person whom it went to, by name
     * @param readAt when it was marked as read
     */
    public record Copy(
            @JsonIgnore long workItem,
            String person,
            @Nullable String note,
            String sentBy,
            OffsetDateTime sentAt,
            @Nullable OffsetDateTime readAt) {}

    boolean has(long item, String person) {
        return jdbc.sql("select count(*) from copied where work_item = ? and person = ?")
                        .params(item, person)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void add(WorkItem item, String person, @Nullable String note, String by, Instant at) {
        jdbc.sql("""
                        insert into copied (work_item, person, matter, problem, note, sent_by, sent_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(item.id(), person, item.matter(), item.problem(), note, by, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Marks a copy as read; the first time counts. */
    void read(long item, String person, Instant at) {
        jdbc.sql("update copied set read_at = ? where work_item = ? and person = ? and read_at is null")
                .params(at.atOffset(ZoneOffset.UTC), item, person)
                .update();
    }

    /** All copies of a task. */
    List<Copy> of(long item) {
        return query("c.work_item = ?", item);
    }

    /** The copy of a task that a person was sent. */
    Optional<Copy> of(long item, String person) {
        return jdbc.sql(QUERY.formatted("c.work_item = ? and c.person = ?"))
                .params(item, person)
                .query(Rows.of(Copy.class))
                .optional();
    }

    /** All copies a person was sent. */
    List<Copy> to(String person) {
        return query("c.person = ?", person);
    }

    private List<Copy> query(String which, Object parameter) {
        return jdbc.sql(QUERY.formatted(which))
                .param(parameter)
                .query(Rows.of(Copy.class))
                .list();
    }
}
