package org.bihuan.rulebook;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Rule books kept as they were. What a hash stands for never changes, so it is read once. */
@Repository
class Snapshots {

    private final JdbcClient jdbc;
    private final RuleBooks presets;
    private final Clock clock;
    private final TransactionTemplate savepoint;
    private final Map<String, RuleBook> read = new ConcurrentHashMap<>();

    Snapshots(JdbcClient jdbc, RuleBooks presets, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.presets = presets;
        this.clock = clock;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Keeps a rule book, unless it is kept already; what it is found by. */
    String keep(RuleBook book) {
        String body = Snapshot.of(book).body();
        String hash = Snapshot.hash(body);
        boolean kept = jdbc.sql("select count(*) from rule_snapshot where hash = ?")
                        .param(hash)
                        .query(Long.class)
                        .single()
                > 0;
        if (!kept) {
            try {
                savepoint.executeWithoutResult(status -> jdbc.sql(
                                "insert into rule_snapshot (hash, preset, body, taken_at) values (?, ?, ?, ?)")
                        .params(
                                hash,
                                book.version().isPresent() ? null : book.id(),
                                body,
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update());
            } catch (DuplicateKeyException somebodyWasFirst) {
                return hash;
            }
        }
        return hash;
    }

    /** The rule book kept under this hash. */
    RuleBook get(String hash) {
        return read.computeIfAbsent(hash, this::load);
    }

    /** A preset as it was kept last. */
    Optional<RuleBook> newest(String preset) {
        return jdbc.sql(
                        "select hash from rule_snapshot where preset = ? order by taken_at desc fetch first 1 rows only")
                .param(preset)
                .query(String.class)
                .optional()
                .map(this::get);
    }

    private RuleBook load(String hash) {
        Snapshot kept = Snapshot.read(jdbc.sql("select body from rule_snapshot where hash = ?")
                .param(hash)
                .query(String.class)
                .single());
        return kept.book(presets.find(kept.preset()).orElseGet(presets::general));
    }
}
