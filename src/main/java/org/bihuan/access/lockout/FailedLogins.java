package org.bihuan.access.lockout;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows with failures. Each count is a transaction of its own and stays, whatever becomes of the request. */
@Repository
class FailedLogins {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;

    FailedLogins(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Failures in a row, since when, and until when the door is shut. */
    record Tally(
            int failures, OffsetDateTime since, @Nullable OffsetDateTime lockedUntil) {

        boolean locked(Instant now) {
            return lockedUntil != null && lockedUntil.toInstant().isAfter(now);
        }

        /** With one failure more. */
        Tally and(Instant now, LockoutRule rule, int most) {
            boolean anew = lockedUntil != null
                    || !since.toInstant().plus(rule.within()).isAfter(now);
            int counted = anew ? 1 : failures + 1;
            OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
            return new Tally(counted, anew ? at : since, counted < most ? null : at.plus(rule.lasts()));
        }
    }

    Optional<Tally> find(String subject) {
        return jdbc.sql("select failures, since, locked_until from failed_login where subject = ?")
                .param(subject)
                .query(Rows.of(Tally.class))
                .optional();
    }

    /** One more; whether this one has shut the door. */
    boolean add(String subject, Instant now, LockoutRule rule, int most) {
        // Each time, not only when a row begins, or the first failure of a name would take longer than the next ones.
        forgetBefore(now.minus(KEPT));
        try {
            return count(subject, now, rule, most);
        } catch (DuplicateKeyException somebodyWasFirst) {
            return count(subject, now, rule, most);
        }
    }

    private boolean count(String subject, Instant now, LockoutRule rule, int most) {
        Boolean shut = alone.execute(status -> {
            Optional<Tally> before = jdbc.sql(
                            "select failures, since, locked_until from failed_login where subject = ? for update")
                    .param(subject)
                    .query(Rows.of(Tally.class))
                    .optional();
            if (before.filter(it -> it.locked(now)).isPresent()) {
                return false;
            }
            var nothing = new Tally(0, now.atOffset(ZoneOffset.UTC), null);
            Tally after = before.orElse(nothing).and(now, rule, most);
            String sql = before.isPresent()
                    ? "update failed_login set failures = ?, since = ?, locked_until = ? where subject = ?"
                    : "insert into failed_login (failures, since, locked_until, subject) values (?, ?, ?, ?)";
            jdbc.sql(sql)
                    .params(after.failures(), after.since(), after.lockedUntil(), subject)
                    .update();
            return after.lockedUntil() != null;
        });
        return Boolean.TRUE.equals(shut);
    }

    private void forgetBefore(Instant moment) {
        OffsetDateTime at = moment.atOffset(ZoneOffset.UTC);
        alone.executeWithoutResult(status -> jdbc.sql(
                        "delete from failed_login where since < ? and (locked_until is null or locked_until < ?)")
                .params(at, at)
                .update());
    }

    /** Forgets the failures while the door is not shut; whether it was open. */
    boolean forget(String subject, Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        int forgotten = jdbc.sql(
                        "delete from failed_login where subject = ? and (locked_until is null or locked_until <= ?)")
                .params(subject, at)
                .update();
        return forgotten > 0 || find(subject).isEmpty();
    }

    /** Forgets failures and lock. */
    boolean delete(String subject) {
        return jdbc.sql("delete from failed_login where subject = ?")
                        .param(subject)
                        .update()
                > 0;
    }
}
