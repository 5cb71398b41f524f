package org.bihuan.access.lockout;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.access.login.DoorJournal;
import org.bihuan.access.login.Login;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes into the journal who was turned away and why, which the answer never tells. What the lock-out of
 * addresses keeps few is written each time. Whoever goes on from an address that is shut must not fill the chain: of the same address and
 * reason one entry is written a minute, the rest of the minute is one more with their number.
 */
@Service
public class TurnedAway {

    private final DoorJournal journal;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate alone;

    TurnedAway(DoorJournal journal, JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Row(String chain, String reason, String address, OffsetDateTime since, int attempts) {}

    /** Writes an entry: for what the lock-out itself keeps few. */
    public void written(@Nullable Login account, String tried, @Nullable String address, String reason) {
        write(account, tried, address, reason, Map.of());
    }

    private void write(
            @Nullable Login account, String tried, @Nullable String address, String reason, Map<String, String> more) {
        var data = new LinkedHashMap<String, Object>(more);
        data.put("login", shortened(tried));
        data.put("reason", reason);
        journal.seen(DoorJournal.chain(account), address, "access.turnedAway", data);
    }

    /** Writes an entry if it is the first of its kind in this minute, else counts it. */
    public void counted(@Nullable Login account, String tried, @Nullable String address, String reason) {
        counted(account, tried, address, reason, Map.of());
    }

    /** The same with more to tell: by which other door, and as whom there. */
    public void counted(
            @Nullable Login account, String tried, @Nullable String address, String reason, Map<String, String> more) {
        String network = Objects.requireNonNullElse(Networks.of(address), "local");
        if (first(DoorJournal.chain(account), reason, network)) {
            write(account, tried, address, reason, more);
            summarise();
        }
    }

    private boolean first(String chain, String reason, String network) {
        OffsetDateTime minute = minute();
        Object[] row = {chain, reason, network, minute};
        if (more(row)) {
            return false;
        }
        try {
            alone.executeWithoutResult(status -> jdbc.sql(
                            "insert into turned_away (chain, reason, address, since, attempts) values (?, ?, ?, ?, 1)")
                    .params(row)
                    .update());
            return true;
        } catch (DuplicateKeyException somebodyWasFirst) {
            return !more(row);
        }
    }

    private boolean more(Object... row) {
        Integer updated = alone.execute(status -> jdbc.sql("update turned_away set attempts = attempts + 1"
                        + " where chain = ? and reason = ? and address = ? and since = ?")
                .params(row)
                .update());
        return updated != null && updated > 0;
    }

    /** Writes what was counted in minutes that are over; every node may, each count is written once. */
    public void summarise() {
        List<Row> over = jdbc.sql("select chain, reason, address, since, attempts from turned_away where since < ?"
                        + " order by since fetch first 1000 rows only")
                .param(minute())
                .query(Rows.of(Row.class))
                .list();
        for (Row it : over) {
            alone.executeWithoutResult(status -> write(it));
        }
    }

    private void write(Row row) {
        int mine = jdbc.sql("delete from turned_away where chain = ? and reason = ? and address = ? and since = ?")
                .params(row.chain(), row.reason(), row.address(), row.since())
                .update();
        if (mine > 0 && row.attempts() > 1) {
            journal.counted(
                    row.chain(),
                    null,
                    "access.turnedAwayMore",
                    Map.of(
                            "address",
                            row.address(),
                            "reason",
                            row.reason(),
                            "minute",
                            row.since().toInstant().toString(),
                            "attempts",
                            row.attempts() - 1));
        }
    }

    private OffsetDateTime minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC);
    }

    /** It may be anything, of any length. */
    private static String shortened(String tried) {
        int[] signs = tried.codePoints().limit(200).toArray();
        return new String(signs, 0, signs.length);
    }
}
