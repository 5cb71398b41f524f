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

    /** Ids of the units that lead a problem issued and not withdrawn, merged or split since; each once, in order. In the place of one that was merged stands its successor. */
    public List<String> of(String matter) {
        return jdbc.sql("""
                        select distinct coalesce(u.successor, u.id) as unit from problem p join unit u on u.id = p.lead_unit
                        where p.matter = ? and p.status not in ('draft', 'withdrawn', 'merged', 'split') order by unit""").param(matter).query(String.class).list();
    }
}
