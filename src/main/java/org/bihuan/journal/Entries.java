package org.bihuan.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The rows of the journal and the heads of its chains. */
@Component
class Entries {

    /** Newest entry of a chain. */
    record Head(long seq, String hash) {}

    private static final String COLUMNS =
            "chain, seq, at, actor, on_behalf_of, origin, action, subject, data, algorithm, previous, hash";
    private static final String SELECT = "select " + COLUMNS + " from journal_entry where chain = ? and ";
    private static final RowMapper<Entry> ENTRY = (row, number) -> entry(row);
    private static final RowMapper<Head> HEAD = (row, number) -> new Head(row.getLong(1), row.getString(2));

    private final JdbcTemplate jdbc;

    Entries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Nullable
    Head head(String chain) {
        return first(jdbc.query("select seq, hash from journal_head where chain = ?", HEAD, chain));
    }

    @Nullable
    Head lock(String chain) {
        return first(jdbc.query("select seq, hash from journal_head where chain = ? for update", HEAD, chain));
    }

    void start(String chain, Head head) {
        jdbc.update("insert into journal_head (chain, seq, hash) values (?, ?, ?)", chain, head.seq(), head.hash());
    }

    void add(Entry entry) {
        jdbc.update(
                "insert into journal_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", insert -> {
                    insert.setString(1, entry.chain());
                    insert.setLong(2, entry.seq());
                    insert.setObject(3, entry.at().atOffset(ZoneOffset.UTC));
                    insert.setString(4, entry.actor());
                    insert.setString(5, entry.onBehalfOf());
                    insert.setString(6, entry.origin());
                    insert.setString(7, entry.action());
                    insert.setString(8, entry.subject());
                    insert.setString(9, entry.data());
                    insert.setString(10, entry.algorithm());
                    insert.setString(11, entry.previous());
                    insert.setString(12, entry.hash());
                });
        jdbc.update("update journal_head set seq = ?, hash = ? where chain = ?", update -> {
            update.setLong(1, entry.seq());
            update.setString(2, entry.hash());
            update.setString(3, entry.chain());
        });
    }

    List<Entry> after(String chain, long seq, int limit) {
        return jdbc.query(SELECT + "seq > ? order by seq fetch first ? rows only", ENTRY, chain, seq, limit);
    }

    List<Entry> before(String chain, long seq, int limit) {
        return jdbc.query(SELECT + "seq < ? order by seq desc fetch first ? rows only", ENTRY, chain, seq, limit);
    }

    List<Entry> page(JournalQuery it, int limit) {
        var sql = new StringBuilder(SELECT).append("seq < ?");
        var parameters = new ArrayList<Object>(List.of(it.chain(), it.before() == null ? Long.MAX_VALUE : it.before()));
        if (it.actor() != null) {
            sql.append(" and actor = ?");
            parameters.add(it.actor());
        }
        if (it.action() != null) {
            sql.append(" and action = ?");
            parameters.add(it.action());
        }
        if (it.from() != null) {
            sql.append(" and at >= ?");
            parameters.add(it.from().atOffset(ZoneOffset.UTC));
        }
        if (it.until() != null) {
            sql.append(" and at < ?");
            parameters.add(it.until().atOffset(ZoneOffset.UTC));
        }
        parameters.add(limit);
        return jdbc.query(
                sql.append(" order by seq desc fetch first ? rows only").toString(), ENTRY, parameters.toArray());
    }

    /** @param column one of the table's, never something that was sent */
    List<String> distinct(String column, String chain) {
        return jdbc.queryForList(
                "select distinct " + column + " from journal_entry where chain = ? order by " + column,
                String.class,
                chain);
    }

    List<Entry> before(String chain, String action, long seq, int limit) {
        return jdbc.query(
                SELECT + "action = ? and seq < ? order by seq desc fetch first ? rows only",
                ENTRY,
                chain,
                action,
                seq,
                limit);
    }

    /** Hands the entries over one by one, so that only the database's own page is in memory. */
    void eachAfter(String chain, long seq, int limit, Consumer<Entry> consumer) {
        jdbc.query(
                SELECT + "seq > ? order by seq fetch first ? rows only",
                (RowCallbackHandler) row -> consumer.accept(entry(row)),
                chain,
                seq,
                limit);
    }

    @Nullable
    Entry at(String chain, long seq) {
        return first(jdbc.query(SELECT + "seq = ?", ENTRY, chain, seq));
    }

    @Nullable
    Entry withHash(String chain, String hash) {
        return first(jdbc.query(SELECT + "hash = ? order by seq fetch first 1 rows only", ENTRY, chain, hash));
    }

    /** An entry that says it follows the given hash and does not stand at the given place. */
    @Nullable
    Entry followingElsewhere(String chain, String previous, long seq) {
        return first(jdbc.query(
                SELECT + "previous = ? and seq <> ? order by seq fetch first 1 rows only",
                ENTRY,
                chain,
                previous,
                seq));
    }

    List<String> chainsAfter(String chain, int limit) {
        return jdbc.queryForList(
                "select chain from journal_head where chain > ? order by chain fetch first ? rows only",
                String.class,
                chain,
                limit);
    }

    /** A chain whose head is gone. */
    @Nullable
    String headless() {
        return first(jdbc.queryForList(
                "select e.chain from journal_entry e where not exists (select 1 from journal_head h where h.chain ="
                        + " e.chain) order by e.chain fetch first 1 rows only",
                String.class));
    }

    private static <T> @Nullable T first(List<T> rows) {
        return rows.isEmpty() ? null : rows.get(0);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString(1),
                row.getLong(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12));
    }
}
