package org.bihuan.journal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bihuan.journal.BadEntry.Damage;
import org.bihuan.organization.Actor;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;

/** Verifies chains on somebody's behalf and keeps what was found, with which the next verification compares. */
@Service
public class ChainVerifications {

    private static final String SELECT = """
            select v.id, v.chain, v.person, n.name as person_name, v.verified_at, v.ok, v.entries, v.head, v.bad_chain,
                coalesce(v.bad_seq, 0) as bad_seq, v.damage
            from chain_verification v join person n on n.id = v.person where v.congress = ? and\s""";

    private static final String WHOLE_BEFORE = """
            select v.chain, v.entries, v.head from chain_verification v where v.id in
                (select max(w.id) from chain_verification w where w.ok and w.entries > 0 and w.chain is not null group by w.chain)
            """;

    private final Verification verification;
    private final Entries entries;
    private final JdbcClient jdbc;
    private final Clock clock;

    ChainVerifications(Verification verification, Entries entries, JdbcClient jdbc, Clock clock) {
        this.verification = verification;
        this.entries = entries;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where a chain ended when it was last found to be whole. */
    record Before(String chain, long entries, String head) {}

    /** Goes through one chain, and keeps what was found. */
    public KeptVerification verify(Actor actor, String chain) {
        return keep(actor, chain, examine(chain));
    }

    /** Goes through one chain and compares it with the last time, but keeps nothing: to read is not to change. */
    public Verified examine(String chain) {
        Verified found = verification.verify(chain);
        return found.ok()
                ? compared(
                        found,
                        jdbc.sql(WHOLE_BEFORE + " and v.chain = ?")
                                .param(chain)
                                .query(Rows.of(Before.class))
                                .list())
                : found;
    }

    /** Goes through all chains of the installation, up to the first bad entry. */
    public KeptVerification verifyAll(Actor actor) {
        Verified found = verification.verifyAll();
        return keep(
                actor,
                null,
                found.ok()
                        ? compared(
                                found,
                                jdbc.sql(WHOLE_BEFORE + " order by v.chain")
                                        .query(Rows.of(Before.class))
                                        .list())
                        : found);
    }

    /** The newest verification of a chain asked for in a congress, or of all chains where none is named. */
    public Optional<KeptVerification> last(String congress, @Nullable String chain) {
        return page(congress, chain, null, 1).stream().findFirst();
    }

    /** ChainVerifications of a chain asked for in a congress, newest first; of all chains where none is named. */
    public List<KeptVerification> page(String congress, @Nullable String chain, @Nullable Long before, int limit) {
        return jdbc.sql(SELECT
                        + "(v.chain = ? or (v.chain is null and cast(? as varchar(60)) is null)) and v.id < ?"
                        + " order by v.id desc fetch first ? rows only")
                .params(congress, chain, chain, before == null ? Long.MAX_VALUE : before, limit)
                .query(Rows.of(KeptVerification.class))
                .list();
    }

    /** A chain that fits in itself may still be another than the one that was verified before. */
    private Verified compared(Verified found, List<Before> earlier) {
        for (Before it : earlier) {
            Entry now = entries.at(it.chain(), it.entries());
            if (now == null || !now.hash().equals(it.head())) {
                return Verified.broken(found.entries(), new BadEntry(it.chain(), it.entries(), Damage.REWRITTEN));
            }
        }
        return found;
    }

    private KeptVerification keep(Actor actor, @Nullable String chain, Verified found) {
        BadEntry bad = found.bad();
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into chain_verification (congress, chain, person, verified_at, ok, entries, head, bad_chain,
                            bad_seq, damage) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        actor.congress(),
                        chain,
                        actor.person(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        found.ok(),
                        found.entries(),
                        found.head(),
                        bad == null ? null : bad.chain(),
                        bad == null ? null : bad.seq(),
                        bad == null ? null : bad.damage().word())
                .update(key, "id");
        return jdbc.sql(SELECT + "v.id = ?")
                .params(actor.congress(), key.getKeyAs(Long.class))
                .query(Rows.of(KeptVerification.class))
                .single();
    }
}
