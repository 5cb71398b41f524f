package org.bihuan.escalation;

import java.time.LocalDate;
import org.bihuan.organization.Congresses;
import org.bihuan.organization.Units;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what stands on a paper beside its text, and finds it again. */
@Repository
class IssuedFacts {

    private static final String FACTS = """
            select %2$s as congress, %1$s as unit,
                (select %1$s from unit u where u.id = m.host_committee) as host,
                (select case when count(*) = 1 then min(%1$s) end from unit u
                    where u.congress = c.id and u.kind = 'generalOffice' and (u.closed_on is null or u.closed_on > x.on_day)) as office,
                m.title as matter, p.title as problem, p.due
            from problem p join matter m on m.id = p.matter join congress c on c.id = p.congress
                join unit u on u.id = p.lead_unit, (select cast(? as date) as on_day) x
            where p.id = ?""".formatted(Units.nameOn("x.on_day"), Congresses.nameOn("x.on_day"));

    private final JdbcClient jdbc;
    private final JsonMapper json;

    IssuedFacts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** As it is on the day a paper is issued. */
    String now(String problem, LocalDate today) {
        return json.writeValueAsString(on(problem, today));
    }

    /** What was kept with a paper; for one from before anything was kept, the names of its day. */
    AsIssued of(String problem, LocalDate issuedOn, @Nullable String kept) {
        if (kept != null) {
            return json.readValue(kept, AsIssued.class);
        }
        AsIssued found = on(problem, issuedOn);
        return new AsIssued(
                found.congress(), found.unit(), found.host(), found.office(), found.matter(), found.problem(), null);
    }

    private AsIssued on(String problem, LocalDate day) {
        return jdbc.sql(FACTS)
                .params(day, problem)
                .query(Rows.of(AsIssued.class))
                .single();
    }
}
