package org.bihuan.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Actor;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of mergers that wait, one of a unit. A row goes with the decision: what came of it is in the chain. */
@Repository
class WaitingMergers {

    private static final String SELECT = """
            select m.unit, u.name as unit_name, m.successor, s.name as successor_name, m.on_day, m.proposed_by,
                p.name as proposed_name, m.proposed_at
            from waiting_merger m join unit u on u.id = m.unit join unit s on s.id = m.successor
            join person p on p.id = m.proposed_by where m.congress = ?""";

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingMergers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By unit. */
    List<WaitingMerger> page(String congress, @Nullable String after, int limit) {
        return jdbc.sql(SELECT + " and m.unit > ? order by m.unit fetch first ? rows only")
                .params(congress, after == null ? "" : after, limit)
                .query(Rows.of(WaitingMerger.class))
                .list();
    }

    Optional<WaitingMerger> find(String congress, String unit) {
        return jdbc.sql(SELECT + " and m.unit = ?")
                .params(congress, unit)
                .query(Rows.of(WaitingMerger.class))
                .optional();
    }

    /** The same, while nobody else decides on it. */
    Optional<WaitingMerger> lock(String congress, String unit) {
        jdbc.sql("select unit from waiting_merger where congress = ? and unit = ? for update")
                .params(congress, unit)
                .query(String.class)
                .optional();
        return find(congress, unit);
    }

    /** Puts it down, to wait. */
    void put(Actor by, String unit, String into, @Nullable LocalDate on) {
        jdbc.sql("""
                        insert into waiting_merger (unit, congress, successor, on_day, proposed_by, proposed_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        unit,
                        by.congress(),
                        into,
                        on,
                        by.person(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets what was asked for a unit. */
    void forget(String unit) {
        jdbc.sql("delete from waiting_merger where unit = ?").param(unit).update();
    }
}
