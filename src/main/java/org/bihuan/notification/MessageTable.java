package org.bihuan.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of messages; everybody reads only what was told to him. */
@Repository
class MessageTable {

    private static final String SELECT =
            "select id, code, arguments, lines, matter, problem, created_at, read_at from message where person = ?";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    MessageTable(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void add(String person, News news) {
        jdbc.sql("""
                        insert into message (congress, person, code, arguments, lines, matter, problem, created_at)
                        select congress, id, ?, ?, ?, ?, ?, ? from person where id = ?""")
                .params(
                        news.sentence().code(),
                        json.writeValueAsString(news.sentence().arguments()),
                        json.writeValueAsString(news.lines()),
                        news.matter(),
                        news.problem(),
                        now(),
                        person)
                .update();
    }

    /** Newest first. */
    List<Message> page(String person, boolean unread, @Nullable Long before, int limit) {
        var sql = new StringBuilder(SELECT);
        var parameters = new ArrayList<Object>(List.of(person));
        if (unread) {
            sql.append(" and read_at is null");
        }
        if (before != null) {
            sql.append(" and id < ?");
            parameters.add(before);
        }
        parameters.add(limit);
        return jdbc.sql(sql.append(" order by id desc fetch first ? rows only").toString())
                .params(parameters)
                .query(Rows.of(Message.class))
                .list();
    }

    Optional<Message> find(String person, long id) {
        return jdbc.sql(SELECT + " and id = ?")
                .params(person, id)
                .query(Rows.of(Message.class))
                .optional();
    }

    /** The first time of reading stays. */
    int read(String person, @Nullable Long id) {
        var parameters = new ArrayList<Object>(List.of(now(), person));
        if (id != null) {
            parameters.add(id);
        }
        return jdbc.sql("update message set read_at = ? where person = ? and read_at is null"
                        + (id == null ? "" : " and id = ?"))
                .params(parameters)
                .update();
    }

    long unread(String person) {
        return jdbc.sql("select count(*) from message where person = ? and read_at is null")
                .param(person)
                .query(Long.class)
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
