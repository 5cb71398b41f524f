package org.bihuan.sharing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Congresses;
import org.bihuan.refusal.Refused;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The register of shares. */
@Repository
class Shares {

    private static final String SELECT = """
            select s.id, s.matter, s.congress, %s as congress_name, s.level, s.begun_at, s.accepted_at, s.answers, s.ended_at
            from matter_share s join congress c on c.id = s.congress\s""".formatted(Congresses.nameAt("s.ended_at"));

    private final JdbcClient jdbc;
    private final Clock clock;

    Shares(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of a matter, newest first, ended ones too. */
    List<Share> of(String matter) {
        return jdbc.sql(SELECT + "where s.matter = ? order by s.id desc")
                .param(matter)
                .query(Rows.of(Share.class))
                .list();
    }

    /** One of a matter. */
    Optional<Share> find(String matter, long id) {
        return jdbc.sql(SELECT + "where s.matter = ? and s.id = ?")
                .params(matter, id)
                .query(Rows.of(Share.class))
                .optional();
    }

    Share get(long id) {
        return jdbc.sql(SELECT + "where s.id = ?")
                .param(id)
                .query(Rows.of(Share.class))
                .single();
    }

    /** Those that answer it and still run. */
    List<Share> answering(long id) {
        return jdbc.sql(SELECT + "where s.answers = ? and s.ended_at is null order by s.id")
                .param(id)
                .query(Rows.of(Share.class))
                .list();
    }

    /** @throws Refused if the matter is shared with this congress already */
    Share begin(String matter, String congress, ShareLevel level, @Nullable Long answers, String person) {
        for (Share it : of(matter)) {
            if (it.running() && it.congress().equals(congress)) {
                throw Refused.because("share.running", matter, it.congressName());
            }
        }
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into matter_share (matter, congress, level, begun_by, begun_at, accepted_by, accepted_at, answers)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        matter,
                        congress,
                        level.word(),
                        person,
                        now(),
                        answers == null ? null : person,
                        answers == null ? null : now(),
                        answers)
                .update(key, "id");
        return get(key.getKeyAs(Long.class));
    }

    Share accept(long id, String person) {
        jdbc.sql("update matter_share set accepted_by = ?, accepted_at = ? where id = ?")
                .params(person, now(), id)
                .update();
        return get(id);
    }

    Share end(long id, String person) {
        jdbc.sql("update matter_share set ended_by = ?, ended_at = ?, ended_mark = ? where id = ? and ended_at is null")
                .params(person, now(), String.valueOf(id), id)
                .update();
        return get(id);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
