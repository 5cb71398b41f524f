package org.bihuan.access.recovery;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Actor;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of what waits. A row goes with the decision: what came of it is in the chain. */
@Repository
class ProposalTable {

    private static final Duration VALID = Duration.ofHours(72);

    private static final String SELECT = """
            select q.id, q.act, q.login, p.name, q.issuer, q.subject, q.proposed_by, b.name as proposed_name, q.proposed_at, q.expires
            from recovery_proposal q join account a on a.login = q.login join person p on p.id = a.person
            join person b on b.id = q.proposed_by
            where q.congress = ? and q.expires > ?""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ProposalTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Oldest first. */
    List<Proposal> page(String congress, @Nullable Long after, int limit) {
        return jdbc.sql(SELECT + " and q.id > ? order by q.id fetch first ? rows only")
                .params(congress, now(), after == null ? 0L : after, limit)
                .query(Rows.of(Proposal.class))
                .list();
    }

    /** The one that waits by this number, while nobody else decides on it. */
    Optional<Proposal> lock(String congress, long id) {
        jdbc.sql("select id from recovery_proposal where congress = ? and id = ? for update")
                .params(congress, id)
                .query(Long.class)
                .optional();
        return jdbc.sql(SELECT + " and q.id = ?")
                .params(congress, now(), id)
                .query(Rows.of(Proposal.class))
                .optional();
    }

    /** Puts it in the place of one that asked the same of the same account, and sweeps out what has ended. */
    Proposal add(Actor by, Act act, Target target) {
        jdbc.sql("select login from account where login = ? for update")
                .param(target.login())
                .query(String.class)
                .optional();
        jdbc.sql("delete from recovery_proposal where (login = ? and act = ?) or expires <= ?")
                .params(target.login(), act.word(), now())
                .update();
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into recovery_proposal (congress, act, login, issuer, subject, proposed_by, proposed_at, expires)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        by.congress(),
                        act.word(),
                        target.login(),
                        target.issuer(),
                        target.subject(),
                        by.person(),
                        now(),
                        now().plus(VALID))
                .update(key, "id");
        return lock(by.congress(), key.getKeyAs(Long.class)).orElseThrow();
    }

    void remove(long id) {
        jdbc.sql("delete from recovery_proposal where id = ?").param(id).update();
    }

    /** Id of the person an account belongs to. */
    String owner(String login) {
        return jdbc.sql("select person from account where login = ?")
                .param(login)
                .query(String.class)
                .single();
    }

    /** The same, after waiting for whoever grants or takes away a post of this person. */
    String lockedOwner(String login) {
        String owner = owner(login);
        jdbc.sql("select id from person where id = ? for update")
                .param(owner)
                .query(String.class)
                .single();
        return owner;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
