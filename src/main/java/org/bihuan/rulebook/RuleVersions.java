package org.bihuan.rulebook;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of versions. */
@Repository
public class RuleVersions {

    private static final String SELECT = """
            select id, congress, state, preset, changes, effective_from, reason, proposed_by, proposed_at, decided_by,
                decided_at, meeting, held_on, note, place, snapshot, base from rule_version where congress = ?\s""";

    private final JdbcClient jdbc;

    RuleVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A version of a congress.
     *
     * @param approvedOnly whether what is not approved is out of sight
     */
    public Optional<RuleVersion> find(String congress, String id, boolean approvedOnly) {
        return jdbc.sql(SELECT + "and id = ?" + approved(approvedOnly))
                .params(congress, id)
                .query(Rows.of(RuleVersion.class))
                .optional();
    }

    /** A page of versions, newest first. */
    public List<RuleVersion> page(String congress, boolean approvedOnly, @Nullable String before, int limit) {
        var parameters = new ArrayList<Object>(List.of(congress));
        var sql = new StringBuilder(SELECT).append(approved(approvedOnly));
        if (before != null) {
            sql.append(" and id < ?");
            parameters.add(before);
        }
        parameters.add(limit);
        return jdbc.sql(sql.append(" order by id desc fetch first ? rows only").toString())
                .params(parameters)
                .query(Rows.of(RuleVersion.class))
                .list();
    }

    private static String approved(boolean only) {
        return only ? " and state = 'approved'" : "";
    }

    /** The version approved last. */
    public Optional<RuleVersion> last(String congress) {
        return jdbc.sql(SELECT + "and state = 'approved' order by place desc fetch first 1 rows only")
                .param(congress)
                .query(Rows.of(RuleVersion.class))
                .optional();
    }

    /** Locks a congress's rule book until the transaction ends: one decision on it at a time. */
    public void lock(String congress) {
        jdbc.sql("select id from congress where id = ? for update")
                .param(congress)
                .query(String.class)
                .single();
    }

    /** Enters a proposal. */
    public void add(RuleVersion it) {
        jdbc.sql("""
                        insert into rule_version (id, congress, state, preset, changes, effective_from, reason, proposed_by,
                            proposed_at)
                        values (?, ?, 'proposed', ?, ?, ?, ?, ?, ?)""")
                .params(
                        it.id(),
                        it.congress(),
                        it.preset(),
                        it.changes(),
                        it.effectiveFrom(),
                        it.reason(),
                        it.proposedBy(),
                        it.proposedAt())
                .update();
    }

    /** By whose right it was proposed, where the proposer was a substitute: that person may not decide it either. */
    public void onBehalf(String id, String person) {
        jdbc.sql("update rule_version set proposed_for = ? where id = ?")
                .params(person, id)
                .update();
    }

    /** By whose right it was proposed, where it was not the proposer's own. */
    public Optional<String> proposedFor(String id) {
        return jdbc.sql("select proposed_for from rule_version where id = ? and proposed_for is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    /**
     * Who decided.
     *
     * @param meeting the recorded meeting and its day; both or neither
     */
    public record Decided(
            String by,
            OffsetDateTime at,
            @Nullable String meeting,
            @Nullable LocalDate heldOn,
            @Nullable String note) {}

    /** Approves a proposal as this complete rule book in place of that. */
    public void approve(RuleVersion it, Decided decided, String snapshot, String base) {
        int place = last(it.congress()).map(last -> last.place()).orElse(0) + 1;
        decide(it, "approved", decided, place, snapshot, base);
    }

    /** Declines a proposal. */
    public void decline(RuleVersion it, Decided decided) {
        decide(it, "declined", decided, null, null, null);
    }

    private void decide(
            RuleVersion it,
            String state,
            Decided decided,
            @Nullable Integer place,
            @Nullable String snapshot,
            @Nullable String base) {
        jdbc.sql("""
                        update rule_version set state = ?, decided_by = ?, decided_at = ?, meeting = ?, held_on = ?, note = ?,
                            place = ?, snapshot = ?, base = ?
                        where id = ?""")
                .params(
                        state,
                        decided.by(),
                        decided.at(),
                        decided.meeting(),
                        decided.heldOn(),
                        decided.note(),
                        place,
                        snapshot,
                        base,
                        it.id())
                .update();
    }
}
