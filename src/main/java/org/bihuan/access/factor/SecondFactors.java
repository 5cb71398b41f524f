package org.bihuan.access.factor;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bihuan.access.login.DoorJournal;
import org.bihuan.access.login.Entrances;
import org.bihuan.access.login.Login;
import org.bihuan.access.login.Logins;
import org.bihuan.access.login.ReadableCode;
import org.bihuan.access.recovery.Act;
import org.bihuan.access.recovery.Code;
import org.bihuan.access.recovery.Remedy;
import org.bihuan.access.recovery.Target;
import org.bihuan.refusal.Missing;
import org.bihuan.row.Rows;
import org.bihuan.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second factor of accounts: begun, confirmed by a first code, asked for, reset. */
@Service
@EnableConfigurationProperties(FactorRule.class)
public class SecondFactors implements Remedy {

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactors.class);

    /** As long as the hash, which RFC 4226, 4 recommends. */
    private static final int SECRET_BYTES = 20;

    private static final int RECOVERY_CODES = 10;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;
    private final Logins logins;
    private final Entrances entrances;
    private final DoorJournal journal;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(JdbcClient jdbc, Clock clock, Vault vault, Logins logins, Entrances entrances, DoorJournal journal) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
        this.logins = logins;
        this.entrances = entrances;
        this.journal = journal;
    }

    private record Row(String secret, @Nullable OffsetDateTime confirmed, long lastStep) {}

    private Optional<Row> row(String login) {
        return jdbc.sql("select secret, confirmed, last_step from second_factor where login = ?")
                .param(login)
                .query(Rows.of(Row.class))
                .optional();
    }

    /** Whether the account has one, confirmed. */
    public boolean enrolled(String login) {
        return row(login).filter(it -> it.confirmed() != null).isPresent();
    }

    /** The secret that waits for its first code, in Base32; one whose key is lost waits no longer. */
    public Optional<String> waiting(String login) {
        return row(login).filter(it -> it.confirmed() == null).flatMap(this::secret);
    }

    /** Draws a secret, unless one is in use. One that waits is worth nothing any more: whoever began it may be somebody else. */
    @Transactional
    public void begin(String login) {
        discard(login);
        if (row(login).isEmpty()) {
            byte[] secret = new byte[SECRET_BYTES];
            random.nextBytes(secret);
            jdbc.sql("insert into second_factor (login, secret, last_step) values (?, ?, 0)")
                    .params(login, vault.seal(Base32.of(secret)))
                    .update();
        }
    }

    /** Forgets a secret that was never confirmed: somebody else may have seen it. */
    @Transactional
    public void discard(String login) {
        jdbc.sql("delete from second_factor where login = ? and confirmed is null")
                .param(login)
                .update();
    }

    /**
     * Confirms the waiting secret by a code. What was in by the password alone is ended, except for this session.
     *
     * @return recovery codes, told this once; empty if the code is wrong
     */
    @Transactional
    public List<String> confirm(Login account, String code, @Nullable String address, @Nullable Long session) {
        Optional<Row> waiting = row(account.login()).filter(it -> it.confirmed() == null);
        OptionalLong step = waiting.map(it -> match(it, code)).orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            return List.of();
        }
        jdbc.sql("update second_factor set confirmed = ?, last_step = ? where login = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), step.getAsLong(), account.login())
                .update();
        var codes = new ArrayList<String>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String recovery = ReadableCode.draw();
            codes.add(recovery);
            jdbc.sql("insert into recovery_code (login, hash) values (?, ?)")
                    .params(account.login(), ReadableCode.fingerprint(recovery))
                    .update();
        }
        entrances.close(account.login(), "secondFactor", session);
        journal.own(account, address, "access.secondFactorSet", Map.of());
        return codes;
    }

    /** Takes a code by time or a recovery code, each once; whether it was right. */
    @Transactional
    public boolean take(Login account, String given, @Nullable String address) {
        String code = given.replaceAll("\\s", "");
        Optional<Row> row = row(account.login()).filter(it -> it.confirmed() != null);
        OptionalLong step = row.map(it -> match(it, code)).orElse(OptionalLong.empty());
        if (step.isPresent()) {
            // Of two who send the same code at once, the second finds it used.
            return jdbc.sql("update second_factor set last_step = ? where login = ? and last_step < ?")
                            .params(step.getAsLong(), account.login(), step.getAsLong())
                            .update()
                    == 1;
        }
        boolean recovered = row.isPresent()
                && jdbc.sql("delete from recovery_code where login = ? and hash = ?")
                                .params(account.login(), ReadableCode.fingerprint(code))
                                .update()
                        == 1;
        if (recovered) {
            journal.own(account, address, "access.recoveryCodeUsed", Map.of("left", left(account.login())));
        }
        return recovered;
    }

    /** How many recovery codes are left. */
    public long left(String login) {
        return jdbc.sql("select count(*) from recovery_code where login = ?")
                .param(login)
                .query(Long.class)
                .single();
    }

    /** No step matches a secret that was sealed with a key now lost; a recovery code, which needs no key, still stands in. */
    private OptionalLong match(Row row, String code) {
        return secret(row)
                .map(it -> Totp.USUAL.match(Base32.bytes(it), code, clock.instant(), row.lastStep()))
                .orElse(OptionalLong.empty());
    }

    private Optional<String> secret(Row row) {
        try {
            return Optional.of(vault.open(row.secret()));
        } catch (IllegalStateException sealedOtherwise) {
            LOG.error(
                    "A second factor cannot be opened: is keys/vault.key the one it was sealed with?", sealedOtherwise);
            return Optional.empty();
        }
    }

    @Override
    public Act act() {
        return Act.SECOND_FACTOR;
    }

    @Override
    public void check(Target target) {
        row(target.login()).orElseThrow(() -> new Missing(target.login()));
    }

    /** Takes it away: a lost telephone. Sessions and tokens of the account are ended. */
    @Override
    public Optional<Code> apply(Target target, String by) {
        remove(target.login());
        entrances.close(target.login(), "secondFactor");
        return Optional.empty();
    }

    private void remove(String login) {
        jdbc.sql("delete from recovery_code where login = ?").param(login).update();
        jdbc.sql("delete from second_factor where login = ?").param(login).update();
    }
}
