package org.bihuan.staffing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bihuan.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of substitutions; one that is over stays as history. */
@Repository
class Substitutions {

    private static final String SELECT = """
            select s.id, s.absent, a.name as absent_name, s.substitute, b.name as substitute_name, s.from_on, s.until_on,
                s.reason, m.name as made_by, s.ended_on
            from substitution s join person a on a.id = s.absent join person b on b.id = s.substitute
                join person m on m.id = s.made_by where\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Substitutions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those in which a person is absent or substitute, newest first. */
    List<Substitution> of(String person) {
        return jdbc.sql(SELECT + "s.absent = ? or s.substitute = ? order by s.id desc")
                .params(person, person)
                .query(Rows.of(Substitution.class))
                .list();
    }

    Optional<Substitution> find(String congress, long id) {
        return jdbc.sql(SELECT + "s.congress = ? and s.id = ?")
                .params(congress, id)
                .query(Rows.of(Substitution.class))
                .optional();
    }

    long add(Member absent, Member substitute, LocalDate from, LocalDate until, String reason, String by) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into substitution (congress, role, absent, substitute, from_on, until_on, reason, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        absent.congress(),
                        absent.role(),
                        absent.id(),
                        substitute.id(),
                        from,
                        until,
                        reason,
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    void end(long id, LocalDate from) {
        jdbc.sql("update substitution set ended_on = ? where id = ?")
                .params(from, id)
                .update();
    }
}
