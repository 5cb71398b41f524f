package org.bihuan.organization;

import java.util.List;
import org.bihuan.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of congresses. */
@Repository
public class Congresses {

    private final JdbcClient jdbc;

    Congresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The congress with this id; it must exist. */
    public Congress get(String id) {
        return jdbc.sql("select id, name, code, level, preset, demo from congress where id = ?")
                .param(id)
                .query(Rows.of(Congress.class))
                .single();
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

    void add(Congress congress) {
        jdbc.sql("insert into congress (id, name, code, level, preset, demo) values (?, ?, ?, ?, ?, ?)")
                .params(
                        congress.id(),
                        congress.name(),
                        congress.code(),
                        congress.level(),
                        congress.preset(),
                        congress.demo())
                .update();
    }
}
