package org.bihuan.problem;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The units in charge of a matter's problems, as they stand when asked. */
@Repository
public class LeadUnits {

    private final JdbcClient jdbc;

    LeadUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids of the units that lead a problem issued and not withdrawn, merged or split since; each once, in order. */
    public List<String> of(String matter) {
        return jdbc.sql("""
                        select distinct lead_unit from problem
                        where matter = ? and status not in ('draft', 'withdrawn', 'merged', 'split') order by lead_unit""").param(matter).query(String.class).list();
    }
}
