package org.bihuan.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of congresses. */
@Repository
public class Congresses {

    private final JdbcClient jdbc;

    Congresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The name a congress {@code c} had on a day, as SQL.
     *
     * @param day an expression; where it is nothing, today's name is meant
     */
    public static String nameOn(String day) {
        return FormerNames.on("congress", "c", day);
    }

    /** The name a congress {@code c} had at a moment, as SQL. */
    public static String nameAt(String moment) {
        return FormerNames.at("congress", "c", moment);
    }

    /** What a congress was called on a day, or is called today. */
    public String name(String id, @Nullable LocalDate on) {
        return jdbc.sql("select " + nameOn("cast(? as date)") + " from congress c where c.id = ?")
                .params(on, id)
                .query(String.class)
                .single();
    }

    /** Gives a congress another name from a day on; the one it had stays written down. */
    public void rename(String id, String name, LocalDate from) {
        jdbc.sql("""
                        insert into congress_name (congress, name, from_on, until_on, until_at)
                        select c.id, c.name, (select max(n.until_on) from congress_name n where n.congress = c.id), ?, ?
                        from congress c where c.id = ?""")
                .params(from, from.atStartOfDay(Congress.ZONE).toOffsetDateTime(), id)
                .update();
        jdbc.sql("update congress set name = ? where id = ?").params(name, id).update();
    }

    /** The congress with this id; it must exist. */
    public Congress get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no congress is called " + id));
    }

    /** The congress with this id. */
    public Optional<Congress> find(String id) {
        return jdbc.sql("select id, name, code, level, preset, demo, parent from congress where id = ?")
                .param(id)
                .query(Rows.of(Congress.class))
                .optional();
    }

    /** A congress and all below it 本级和下级人大: each behind the one above it, sisters in the order of their ids. */
    public List<Congress> tree(String top) {
        List<Congress> all = jdbc.sql("select id, name, code, level, preset, demo, parent from congress order by id")
                .query(Rows.of(Congress.class))
                .list();
        var found = new ArrayList<Congress>();
        all.stream().filter(it -> it.id().equals(top)).forEach(it -> collect(it, all, found));
        return found;
    }

    private static void collect(Congress one, List<Congress> all, List<Congress> found) {
        found.add(one);
        all.stream().filter(it -> one.id().equals(it.parent())).forEach(it -> collect(it, all, found));
    }

    /** Ids of all congresses. */
    public List<String> all() {
        return jdbc.sql("select id from congress order by id")
                .query(String.class)
                .list();
    }

    /** Whether the program has been set up at all. */
    public boolean any() {
        return jdbc.sql("select count(*) from congress").query(Long.class).single() > 0;
    }

    /** @param founder id of who founded it from above; nothing where it was set up */
    void add(Congress congress, @Nullable String founder) {
        jdbc.sql(
                        "insert into congress (id, name, code, level, preset, demo, parent, founded_by) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        congress.id(),
                        congress.name(),
                        congress.code(),
                        congress.level(),
                        congress.preset(),
                        congress.demo(),
                        congress.parent(),
                        founder)
                .update();
    }
}
