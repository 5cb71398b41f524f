package org.bihuan.amendment;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of proposals to move running matters. Written with the matter locked; a matter has at most one that is open. */
@Repository
class MatterMoves {

    private static final String SELECT = """
            select id, matter, state, rules, reason, proposed_by, proposed_for, proposed_at, decided_by, decided_at, meeting,
                held_on, note from rule_move
            where matter = ?\s""";

    private final JdbcClient jdbc;

    MatterMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MatterMove> find(String matter, String id) {
        return jdbc.sql(SELECT + "and id = ?")
                .params(matter, id)
                .query(Rows.of(MatterMove.class))
                .optional();
    }

    Optional<MatterMove> open(String matter) {
        return jdbc.sql(SELECT + "and state = 'proposed'")
                .param(matter)
                .query(Rows.of(MatterMove.class))
                .optional();
    }

    /** Those decided, newest first. */
    List<MatterMove> decided(String matter) {
        return jdbc.sql(SELECT + "and state <> 'proposed' order by id desc")
                .param(matter)
                .query(Rows.of(MatterMove.class))
                .list();
    }

    void add(MatterMove it) {
        jdbc.sql("""
                        insert into rule_move (id, matter, state, rules, reason, proposed_by, proposed_for, proposed_at)
                        values (?, ?, 'proposed', ?, ?, ?, ?, ?)""")
                .params(
                        it.id(),
                        it.matter(),
                        it.rules(),
                        it.reason(),
                        it.proposedBy(),
                        it.proposedFor(),
                        it.proposedAt())
                .update();
    }

    void decide(
            MatterMove it,
            String state,
            String by,
            OffsetDateTime at,
            @Nullable Meeting meeting,
            @Nullable String note) {
        jdbc.sql("""
                        update rule_move set state = ?, decided_by = ?, decided_at = ?, meeting = ?, held_on = ?, note = ?
                        where id = ?""")
                .params(
                        state,
                        by,
                        at,
                        meeting == null ? null : meeting.name(),
                        meeting == null ? null : meeting.heldOn(),
                        note,
                        it.id())
                .update();
    }
}
